/* Rehearsing, as the window with the slides sees it. */

import { watchRehearsal } from "../presenter/rehearsal.js";
import { OURS, gettext } from "../shared/gettext.js";
import { find, make } from "../shared/page.js";

/**
 * Keeps the record of a rehearsal, and shows by a small sign that this is one.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function followRehearsal(session) {
  const sign = make("p", { ...OURS, class: "rehearsing", role: "status" });
  find("body").append(sign);
  session.addEventListener("change", () => {
    const text = session.talk.rehearsal ? gettext("Rehearsal") : "";
    if (sign.textContent !== text) sign.textContent = text;
  });
  watchRehearsal(session);
}
