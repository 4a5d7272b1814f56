/* A question before something is lost, or shown to the room, that a slip of the finger may have asked for. */

import { signOf } from "./keys.js";
import { make } from "./page.js";
import { makePanel } from "./panel.js";

/** What clickers send for next and back: who goes on with the talk wants nothing else. */
const GOING_ON = ["PageDown", "PageUp", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"];

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text   what would happen
 * @property {string} yes    what stands on the button that does it
 * @property {string} no     what stands on the one that does not, which has the focus: the space bar and Enter press it
 * @property {string} [key]  pressed again, it does it: for what loses nothing
 */

/**
 * Asks; nothing is done unless the answer is yes. Next and back of a clicker answer no.
 *
 * @param {Question} question
 * @param {() => void} deed
 */
export function ask({ title, text, yes, no, key }, deed) {
  const stay = make("button", { type: "button", class: "stay" }, no);
  const sign = key ? [" ", make("kbd", { "aria-hidden": "true" }, signOf(key))] : [];
  const go = make("button", { type: "button" }, yes, ...sign);
  const panel = makePanel(title, "question", make("p", {}, text), make("p", { class: "answers" }, stay, go));
  panel.setAttribute("role", "alertdialog");
  const consent = () => {
    panel.close();
    deed();
  };
  stay.addEventListener("click", () => panel.close());
  go.addEventListener("click", consent);
  panel.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !panel.open) return;
    const again = key !== undefined && event.key.toLowerCase() === key;
    if (!again && !GOING_ON.includes(event.key)) return;
    event.preventDefault();
    again ? consent() : panel.close();
  });
  panel.addEventListener("close", () => panel.remove());
  panel.showModal();
  stay.focus();
}
