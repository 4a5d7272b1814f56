/* Panels: dialogs over the slides that come when they are asked for. */

import { OURS, gettext } from "./gettext.js";
import { make } from "./page.js";

let panels = 0;

/**
 * Makes a panel and puts it on the page, closed.
 *
 * Esc, its button and a click beside it close it. The focus then goes back to where it was; the browser sees to that.
 *
 * @param {string} name
 * @param {string} className
 * @param {...Node} children
 * @returns {HTMLDialogElement}
 */
export function makePanel(name, className, ...children) {
  panels += 1;
  const heading = make("h2", { id: `panel.${panels}` }, name);
  const button = make("button", { type: "button", class: "close", "aria-label": gettext("Close") }, "×");
  const head = make("div", { class: "head" }, heading, button);
  const inside = make("div", { class: "inside" }, head, ...children);
  const panel = make("dialog", { ...OURS, class: `panel ${className}`, "aria-labelledby": heading.id }, inside);
  button.addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close();
  });
  document.body.append(panel);
  return panel;
}
