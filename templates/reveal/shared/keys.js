/* Keys: a table of them is what binds them and what the help lists, so that the two cannot disagree. */

/**
 * @typedef {object} Key
 * @property {string} name          what it does, as the help says it
 * @property {string} group         under which the help lists it
 * @property {string[]} keys        as KeyboardEvent.key has them; letters in lower case, `Shift+` before what is no character
 * @property {string[]} [also]      keys that do the same and need not be listed
 * @property {string} [gesture]     of the mouse, which does it too
 * @property {() => void} [run]     what the key does; without it, something else answers the gesture
 * @property {() => boolean} [applies]  whether it means this just now; of two rows with a key, the first that applies has it
 * @property {boolean} [onBlack]    whether it works while the screen is black
 * @property {boolean} [repeats]    whether a key that is held down does it again and again
 * @property {string} [button]      what stands on its button, where there is one
 * @property {() => boolean} [isOn]  for what is on or off: which of the two
 */

/** The groups of the help, in its order. */
export const Group = /** @type {const} */ ({
  MOVING: "Moving",
  SCRIPT: "The script",
  ROOM: "The room",
  FINDING: "Finding",
  PRESENTING: "Presenting",
});

/** @type {Record<string, string>} */
const KEY_SIGNS = {
  " ": "Space",
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  PageDown: "PgDn",
  PageUp: "PgUp",
  Escape: "Esc",
};

/**
 * @param {string} key
 * @returns {string} what stands on it
 */
export function signOf(key) {
  const [shift, plain] = key.startsWith("Shift+") ? ["Shift ", key.slice(6)] : ["", key];
  return shift + (KEY_SIGNS[plain] ?? (plain.length === 1 ? plain.toUpperCase() : plain));
}

/**
 * Yields the names that a pressed key may have in a table: its own, and where it writes neither a Latin letter nor a
 * digit, that of its place, so that letters and clickers work under a Russian or a French layout too.
 *
 * @param {KeyboardEvent} event
 * @returns {string[]}
 */
function namesOf({ key, code, shiftKey }) {
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
 * @returns {boolean} whether it belongs to what has the focus, or to the browser
 */
function isTaken(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector("dialog[open]")) return true;
  const target = /** @type {HTMLElement} */ (event.target);
  // A dialog that has just been closed keeps the focus for a moment.
  if (target.closest?.("dialog")) return false;
  if (target.isContentEditable || target.matches?.("input, textarea, select")) return true;
  return [" ", "Enter"].includes(event.key) && Boolean(target.closest?.("button, a, summary"));
}

/**
 * Lets the keys of a table do what it says.
 *
 * @param {() => Key[]} table       the one that holds just now
 * @param {() => boolean} isBlack   whether the screen is black
 */
export function bindKeys(table, isBlack) {
  addEventListener("keydown", (event) => {
    if (isTaken(event)) return;
    const row = namesOf(event)
      .map((name) => table().find((each) => hasKey(each, name) && each.run && (!isBlack() || each.onBlack) && (each.applies?.() ?? true)))
      .find(Boolean);
    if (!row) return;
    event.preventDefault();
    if (!event.repeat || row.repeats) row.run?.();
  });
  // With the mouse, no button gets the focus or keeps it: the space bar stays the talk's.
  addEventListener("mousedown", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button || button.closest("dialog")) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
  });
}
