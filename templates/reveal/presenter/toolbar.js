/* The presenter view's buttons: each is a key that can be clicked. What is pressed in mid-talk is large, the rest behind "More". */

import { OURS, gettext } from "../shared/gettext.js";
import { signOf } from "../shared/keys.js";
import { make } from "../shared/page.js";
import { rove } from "../shared/roving.js";

/** By the first of their keys, in their order. */
const LARGE = ["ArrowLeft", "ArrowRight", " ", "b"];

/** @typedef {import("../shared/keys.js").Key} Key */

/**
 * @param {Key} row
 * @param {EventTarget[]} changing
 * @returns {HTMLButtonElement}
 */
function buttonOf({ button: text = "", keys, run, isOn }, changing) {
  const button = make("button", { type: "button" }, text, " ", make("kbd", { "aria-hidden": "true" }, signOf(keys[0] ?? "")));
  button.addEventListener("click", () => run?.());
  if (isOn) {
    const update = () => button.setAttribute("aria-pressed", String(isOn()));
    for (const target of changing) target.addEventListener("change", update);
    update();
  }
  return button;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {HTMLButtonElement[]} buttons
 * @param {...Node} before
 * @returns {HTMLElement}
 */
function barOf(name, className, buttons, ...before) {
  const bar = make("div", { ...OURS, class: className, role: "toolbar", "aria-label": name }, ...before, ...buttons);
  const stopAt = rove(bar, buttons);
  // Who comes back finds the button that was left.
  bar.addEventListener("focusin", ({ target }) => stopAt(buttons.findIndex((button) => button === target)));
  return bar;
}

/**
 * Lets a button show and hide what is behind it; Esc and a press beside it hide it too.
 *
 * @param {HTMLButtonElement} more
 * @param {HTMLElement} others
 * @returns {() => void} hides it
 */
function disclose(more, others) {
  const show = (/** @type {boolean} */ isShown) => {
    if (!isShown && others.contains(document.activeElement)) more.focus();
    others.hidden = !isShown;
    more.setAttribute("aria-expanded", String(isShown));
  };
  show(false);
  more.addEventListener("click", () => show(Boolean(others.hidden)));
  addEventListener("pointerdown", ({ target }) => {
    const pressed = /** @type {Node} */ (target);
    if (!others.contains(pressed) && !more.contains(pressed)) show(false);
  });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || others.hidden || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      show(false);
    },
    { capture: true },
  );
  return () => show(false);
}

/**
 * @param {Key[]} table
 * @param {HTMLElement} pace   what is said of the moving text
 * @param {...EventTarget} changing   whose events `change` may turn something on or off
 * @returns {HTMLElement[]} the large buttons, and those behind the last of them
 */
export function toolbar(table, pace, ...changing) {
  const rows = table.filter(({ button, keys }) => button && keys[0]);
  const isLarge = (/** @type {Key} */ { keys }) => LARGE.includes(keys[0] ?? "");
  const more = make("button", { type: "button", class: "more" }, gettext("More"));
  const large = rows.filter(isLarge).map((row) => buttonOf(row, changing));
  const rest = rows.filter((row) => !isLarge(row));
  const small = rest.map((row) => buttonOf(row, changing));
  const others = barOf(gettext("More"), "others", small, pace);
  const hide = disclose(more, others);
  for (const [at, { repeats, isOn }] of rest.entries()) {
    // What is tried out stays at hand.
    if (!repeats && !isOn) small[at]?.addEventListener("click", hide);
  }
  return [others, barOf(gettext("Presenter"), "tools", [...large, more])];
}
