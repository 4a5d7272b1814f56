/* The help: a panel that lists the keys of a table, each of which can be pressed there too. */

import { gettext } from "./gettext.js";
import { Group, signOf } from "./keys.js";
import { find, make } from "./page.js";
import { makePanel } from "./panel.js";

/** @typedef {{ row: import("./keys.js").Key, button: HTMLButtonElement }} Pressed */

/**
 * @param {import("./keys.js").Key} row
 * @param {Pressed[]} pressed   gets the button of what can be pressed
 * @returns {HTMLElement}
 */
function line(row, pressed) {
  const { name, keys, gesture, run } = row;
  const button = make("button", { type: "button" }, name);
  if (run) pressed.push({ row, button });
  const signs = [...keys.map(signOf), ...(gesture ? [gesture] : [])];
  return make(
    "div",
    {},
    make("dt", {}, ...signs.flatMap((sign, at) => (at ? [" ", make("kbd", {}, sign)] : [make("kbd", {}, sign)]))),
    make("dd", {}, run ? button : name),
  );
}

/**
 * @param {import("./keys.js").Key[]} table
 * @param {Pressed[]} pressed
 * @returns {HTMLElement[]} the table's rows, each group under its name
 */
function groups(table, pressed) {
  const used = Object.values(Group).filter((group) => table.some((row) => row.group === group));
  return used.map((group) =>
    make(
      "section",
      {},
      make("h3", {}, group),
      make("dl", {}, ...table.filter((row) => row.group === group).map((row) => line(row, pressed))),
    ),
  );
}

/**
 * @param {() => import("./keys.js").Key[]} table
 * @returns {() => void} opens the help, which is made when it is first asked for
 */
export function helpFor(table) {
  /** @type {HTMLDialogElement | undefined} */
  let panel;
  /** @type {Pressed[]} */
  const pressed = [];
  return () => {
    if (!panel) {
      // Translators: keys of the keyboard.
      const made = makePanel(gettext("Keys"), "help", make("div", { class: "list", tabindex: 0 }, make("div", { class: "groups" }, ...groups(table(), pressed))));
      made.addEventListener("keydown", (event) => {
        if (event.key !== "?" || !made.open) return;
        event.preventDefault();
        made.close();
      });
      for (const { row, button } of pressed) {
        button.addEventListener("click", () => {
          made.close();
          row.run?.();
        });
      }
      panel = made;
    }
    for (const { row, button } of pressed) button.disabled = row.applies?.() === false;
    panel.showModal();
    find(".list", panel).focus(); // Where the arrow keys scroll.
  };
}
