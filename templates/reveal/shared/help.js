/* The help: a panel that lists the keys of a table. */

import { Group, signOf } from "./keys.js";
import { find, make } from "./page.js";
import { makePanel } from "./panel.js";

/**
 * @param {import("./keys.js").Key} row
 * @returns {HTMLElement}
 */
function line({ name, keys, gesture }) {
  const signs = [...keys.map(signOf), ...(gesture ? [gesture] : [])];
  return make(
    "div",
    {},
    make("dt", {}, ...signs.flatMap((sign, at) => (at ? [" ", make("kbd", {}, sign)] : [make("kbd", {}, sign)]))),
    make("dd", {}, name),
  );
}

/**
 * @param {import("./keys.js").Key[]} table
 * @returns {HTMLElement[]} the table's rows, each group under its name
 */
function groups(table) {
  const used = Object.values(Group).filter((group) => table.some((row) => row.group === group));
  return used.map((group) =>
    make(
      "section",
      {},
      make("h3", {}, group),
      make("dl", {}, ...table.filter((row) => row.group === group).map(line)),
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
  return () => {
    if (!panel) {
      const made = makePanel("Keys", "help", make("div", { class: "list", tabindex: 0 }, make("div", { class: "groups" }, ...groups(table()))));
      made.addEventListener("keydown", (event) => {
        if (event.key !== "?" || !made.open) return;
        event.preventDefault();
        made.close();
      });
      panel = made;
    }
    panel.showModal();
    find(".list", panel).focus(); // Where the arrow keys scroll.
  };
}
