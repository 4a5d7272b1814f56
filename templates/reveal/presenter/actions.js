/* What can be done in the presenter view: each by a key, most by a button too. */

import { make } from "../shared/page.js";

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {string[]} keys            as KeyboardEvent.key has them; letters in lower case
 * @property {string} sign              of the key, as it stands on the button
 * @property {() => void} run
 * @property {() => boolean} [isOn]     for what is either on or off
 * @property {boolean} [hidden]         whether there is no button for it
 */

/**
 * @param {Action[]} actions
 * @param {EventTarget[]} changing   whose events `change` may turn something on or off
 * @returns {HTMLElement} the buttons
 */
export function toolbar(actions, ...changing) {
  const bar = make("div", { class: "tools", role: "toolbar", "aria-label": "Presenter" });
  for (const action of actions.filter(({ hidden }) => !hidden)) {
    const button = make("button", { type: "button" }, action.name, " ", make("kbd", { "aria-hidden": "true" }, action.sign));
    button.addEventListener("click", () => action.run());
    const { isOn } = action;
    if (isOn) {
      const update = () => button.setAttribute("aria-pressed", String(isOn()));
      for (const target of changing) target.addEventListener("change", update);
      update();
    }
    bar.append(button);
  }
  // A button that was clicked must not take the space bar afterwards, which starts and stops the text.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  return bar;
}

/**
 * @param {Action[]} actions
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key was for one of them
 */
export function actOn(actions, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const target = /** @type {Element} */ (event.target);
  const own = target.closest("input, textarea, select, dialog") || ([" ", "Enter"].includes(event.key) && target.closest("button, a"));
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = own ? undefined : actions.find(({ keys }) => keys.includes(key));
  if (!action) return false;
  event.preventDefault();
  action.run();
  return true;
}
