/* Rehearsing, as the window with the slides sees it. */

import { watchRehearsal } from "../presenter/rehearsal.js";
import { OURS, gettext } from "../shared/gettext.js";
import { make } from "../shared/page.js";

/**
 * Keeps the record of a rehearsal, and shows by a small sign that this is one.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {HTMLElement} the sign
 */
export function followRehearsal(session) {
  const sign = make("p", { ...OURS, class: "rehearsing", role: "status" });
  session.addEventListener("change", () => {
    const text = session.talk.rehearsal ? gettext("Rehearsal") : "";
    if (sign.textContent === text) return;
    sign.textContent = text;
    document.documentElement.classList.toggle("rehearses", text !== "");
  });
  watchRehearsal(session);
  return sign;
}
