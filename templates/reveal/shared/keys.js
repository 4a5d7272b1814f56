/* Keys: a table of them is what binds them and what the help lists, so that the two cannot disagree. */

import { gettext } from "./gettext.js";

/**
 * @typedef {object} Key
 * @property {string} name          what it does, as the help says it
 * @property {string} group         under which the help lists it
 * @property {string[]} keys        as KeyboardEvent.key has them; letters in lower case, `Shift+` before what is no character
 * @property {string[]} [also]      keys that do the same and need not be listed
 * @property {string} [gesture]     of the mouse, which does it too
 * @property {() => void} [run]     what the key does; without it, something else answers the gesture
 * @property {() => boolean} [applies]  whether it means this just now; the key is then not that of a row that always applies
 * @property {boolean} [onBlack]    whether it works while the screen is black
 * @property {boolean} [always]     whether it works over a dialog too, or while somebody writes
 * @property {boolean} [repeats]    whether a key that is held down does it again and again
 * @property {string} [button]      what stands on its button, where there is one
 * @property {() => boolean} [isOn]  for what is on or off: which of the two
 */

/** The groups of the help, in its order. */
export const Group = /** @type {const} */ ({
  // Translators: this and the next are headings of groups of keys. Here: going through the slides.
  MOVING: gettext("Moving"),
  SCRIPT: gettext("The script"),
  // Translators: what the audience sees.
  ROOM: gettext("The room"),
  // Translators: searching for slides.
  FINDING: gettext("Finding"),
  PRESENTING: gettext("Presenting"),
});

/** @type {Record<string, string>} */
const KEY_SIGNS = {
  // Translators: this and the next are what stands on keys.
  " ": gettext("Space"),
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  PageDown: gettext("PgDn"),
  PageUp: gettext("PgUp"),
  Escape: gettext("Esc"),
  // Translators: a key.
  Home: gettext("Home"),
  // Translators: a key.
  End: gettext("End"),
  // Translators: a key.
  Enter: gettext("Enter"),
};

/**
 * @param {string} key
 * @returns {string} what stands on it
 */
export function signOf(key) {
  const [shift, plain] = key.startsWith("Shift+") ? [gettext("Shift") + " ", key.slice(6)] : ["", key];
  return shift + (KEY_SIGNS[plain] ?? (plain.length === 1 ? plain.toUpperCase() : plain));
}

/**
 * Yields the names that a pressed key may have in a table: its own, and where it writes neither a Latin letter nor a
 * digit, that of its place, so that letters and clickers work under a Russian or a French layout too.
 *
 * @param {KeyboardEvent} event
 * @returns {string[]}
 */
function namesOf({ key, code, shiftKey, ctrlKey, metaKey }) {
  if (ctrlKey || metaKey) return [`Ctrl+${shiftKey ? "Shift+" : ""}${key.toLowerCase()}`];
  if (key.length > 1 || key === " ") return [shiftKey ? `Shift+${key}` : key];
  const own = key.toLowerCase();
  if (shiftKey || /[a-z0-9]/.test(own)) return [own];
  /** @type {Record<string, string>} */
  const marks = { Period: ".", Slash: "/" };
  return [own, marks[code] ?? code.replace(/^Key/, "").toLowerCase()];
}

/**
 * @param {Key} row
 * @param {string} key
 */
function hasKey({ keys, also = [] }, key) {
  return keys.includes(key) || also.includes(key);
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it belongs to the browser
 */
function isTaken(event) {
  return event.isComposing || event.altKey;
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it belongs to a dialog, or is written
 */
function isElsewhere({ target }) {
  if (document.querySelector("dialog[open]")) return true;
  const element = /** @type {HTMLElement} */ (target);
  // A dialog that has just been closed keeps the focus for a moment.
  if (element.closest?.("dialog")) return false;
  return element.isContentEditable || element.matches?.("input, textarea, select");
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it presses what has the focus
 */
function isPress({ key, target }) {
  const element = /** @type {HTMLElement} */ (target);
  return [" ", "Enter"].includes(key) && Boolean(element.closest?.("button, a, summary")) && !element.closest("dialog");
}

/**
 * @param {Key[]} rows
 * @param {KeyboardEvent} event
 * @returns {Key | undefined} the one that the key means just now
 */
function meant(rows, event) {
  for (const name of namesOf(event)) {
    const named = rows.filter((each) => hasKey(each, name) && each.run);
    const row = named.find((each) => each.applies?.()) ?? named.find((each) => !each.applies);
    if (row) return row;
  }
  return undefined;
}

/**
 * Lets the keys of a table do what it says, those too that were pressed before the page was ready.
 *
 * @param {() => Key[]} table       the one that holds just now
 * @param {() => boolean} isBlack   whether the screen is black
 * @param {import("./number.js").TypedNumber} number   that is typed into the talk
 */
export function bindKeys(table, isBlack, number) {
  const hear = (/** @type {KeyboardEvent} */ event) => {
    if (isTaken(event)) return;
    const elsewhere = isElsewhere(event);
    if (!elsewhere && !isBlack() && !event.ctrlKey && !event.metaKey && number.takes(event.key)) {
      event.preventDefault();
      return;
    }
    if (!elsewhere && isPress(event)) return;
    const row = meant(table().filter((each) => (!elsewhere || each.always) && (!isBlack() || each.onBlack)), event);
    if (!row) return;
    event.preventDefault();
    if (!event.repeat || row.repeats) row.run?.();
  };
  addEventListener("keydown", (event) => {
    if (!event.defaultPrevented) hear(event);
  });
  for (const event of takeEarlyKeys()) hear(event);
  // With the mouse, no button gets the focus or keeps it: the space bar stays the talk's.
  addEventListener("mousedown", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button || button.closest("dialog")) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
  });
}
