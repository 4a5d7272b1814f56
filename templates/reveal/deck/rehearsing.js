/* Rehearsing in the window with the slides: R begins, Esc ends. */

import { endRehearsal, mayRehearse, startRehearsal, watchRehearsal } from "../presenter/rehearsal.js";
import { find, make } from "../shared/page.js";

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key is meant for something else: a text that is written, a dialog, a shortcut
 */
function isElsewhere(event) {
  const target = /** @type {Element | null} */ (event.target instanceof Element ? event.target : null);
  const written = target?.matches("input, textarea, select, [contenteditable]") ?? false;
  return written || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null;
}

/**
 * Makes the keys work, and shows by a small sign that this is a rehearsal.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function offerRehearsal(session) {
  const sign = make("p", { class: "rehearsing", role: "status", lang: "en" });
  find("body").append(sign);
  session.addEventListener("change", () => {
    const text = session.talk.rehearsal ? "Rehearsal" : "";
    if (sign.textContent !== text) sign.textContent = text;
  });
  watchRehearsal(session);
  // Before reveal.js, for which Esc is the overview; there, it still closes it.
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (isElsewhere(event)) return;
    if (event.key.toLowerCase() === "r" && mayRehearse(session.talk)) startRehearsal(session);
    else if (event.key === "Escape" && session.talk.rehearsal && !Reveal.isOverview()) endRehearsal(session);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("keydown", keys, { capture: true });
}
