/* Directions: what the speaker is to do, set apart at its place in the script. They are not spoken, lit or searched. */

import { OURS, gettext } from "../shared/gettext.js";
import { PASSAGES } from "../shared/notes.js";
import { findAll, make, THEIRS } from "../shared/page.js";

/** @typedef {[passage: number, offset: number, text: string]} Direction   before which passage, or where in it */

/**
 * @param {HTMLElement} section   a slide's part of the script
 * @returns {HTMLElement[]} the passages that are said at the slide
 */
export function passagesIn(section) {
  return findAll(`:is(${PASSAGES}):not(.slide-mark, .silence)`, section);
}

/**
 * Puts each direction where it stands in the speech: on a line of its own between passages, in the line within one.
 *
 * @param {HTMLElement} section
 * @param {Direction[]} directions   in their order
 */
export function insertDirections(section, directions) {
  const passages = passagesIn(section);
  for (const [at, offset, text] of directions) {
    const passage = passages[at];
    if (!passage) section.append(lineOf(text));
    else if (offset <= 0) before(passage, lineOf(text));
    else if (offset >= textAt(passage, Infinity).before) after(passage, lineOf(text));
    else within(passage, offset, directionOf(text));
  }
}

/** @param {string} text */
function lineOf(text) {
  return make("div", { class: "line-of-direction" }, directionOf(text));
}

/** @param {string} text */
function directionOf(text) {
  return make("span", { ...THEIRS, class: "direction", role: "note" }, make("span", { ...OURS, class: "spoken" }, gettext("Direction:"), " "), text);
}

/**
 * Puts a line before a passage. An item's first line is that of its bullet or number, so the line ends the item before;
 * before the first item, it stands before the list.
 *
 * @param {Element} passage
 * @param {HTMLElement} line
 */
function before(passage, line) {
  let place = passage;
  while (place.parentElement?.matches("li, ul, ol, blockquote") && !place.previousElementSibling) place = place.parentElement;
  if (place.matches("li")) place.previousElementSibling?.append(line);
  else place.before(line);
}

/**
 * Puts a line behind a passage, and behind the lines that are there already.
 *
 * @param {Element} passage
 * @param {HTMLElement} line
 */
function after(passage, line) {
  let last = passage;
  while (last.nextElementSibling?.matches(".line-of-direction")) last = last.nextElementSibling;
  last.after(line);
}

/**
 * Puts a direction into a passage. Emphasis or a cue around its place is parted in two.
 *
 * @param {HTMLElement} passage
 * @param {number} offset
 * @param {HTMLElement} direction
 */
function within(passage, offset, direction) {
  const { node, inside } = textAt(passage, offset);
  if (!node) return;
  const rest = document.createRange();
  rest.selectNodeContents(passage);
  if (inside) {
    rest.setStart(node, inside);
  } else {
    /** @type {Node} */
    let place = node;
    while (place.parentNode !== passage && !place.previousSibling) place = place.parentNode ?? passage;
    rest.setStartBefore(place);
  }
  const tail = rest.extractContents();
  passage.append(direction, tail);
}

/**
 * @param {HTMLElement} passage
 * @param {number} offset   in the passage's text, in which a line's end counts as a character; no direction counts
 * @returns {{ node: Node | null, inside: number, before: number }} the text or line's end that goes on there, how far into
 *   it that is, and what stands before it
 */
function textAt(passage, offset) {
  let before = 0;
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element && node.matches(".direction")) return NodeFilter.FILTER_REJECT;
    return node instanceof Text || node instanceof HTMLBRElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node instanceof Text ? node.data.length : 1;
    if (offset < before + length) return { node, inside: offset - before, before };
    before += length;
  }
  return { node: null, inside: 0, before };
}
