/* The presenter view's buttons: each is a key that can be clicked. */

import { signOf } from "../shared/keys.js";
import { make } from "../shared/page.js";
import { rove } from "../shared/roving.js";

/**
 * @param {import("../shared/keys.js").Key[]} table
 * @param {...EventTarget} changing   whose events `change` may turn something on or off
 * @returns {HTMLElement} the buttons of those that have one
 */
export function toolbar(table, ...changing) {
  /** @type {HTMLButtonElement[]} */
  const buttons = [];
  const bar = make("div", { class: "tools", role: "toolbar", "aria-label": "Presenter" });
  for (const { button: text, keys, run, isOn } of table) {
    if (!text || !keys[0]) continue;
    const button = make("button", { type: "button" }, text, " ", make("kbd", { "aria-hidden": "true" }, signOf(keys[0])));
    button.addEventListener("click", () => run?.());
    if (isOn) {
      const update = () => button.setAttribute("aria-pressed", String(isOn()));
      for (const target of changing) target.addEventListener("change", update);
      update();
    }
    buttons.push(button);
  }
  bar.append(...buttons);
  const stopAt = rove(bar, buttons);
  // Who comes back finds the button that was left.
  bar.addEventListener("focusin", ({ target }) => stopAt(buttons.findIndex((button) => button === target)));
  return bar;
}
