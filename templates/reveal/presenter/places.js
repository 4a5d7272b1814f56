/* Where in the window each place of a passage stands, and at which place its windows begin. */

import { PASSAGES } from "../shared/notes.js";

/** @typedef {import("./script.js").Passage} Passage */

/** @type {WeakMap<Passage, Text[]>} */
const textsKept = new WeakMap();

/**
 * @param {Passage} passage
 * @returns {Text[]}
 */
function textsOfPassage(passage) {
  const kept = textsKept.get(passage);
  if (kept) return kept;
  const texts = passage.parts.flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
    return found;
  });
  textsKept.set(passage, texts);
  return texts;
}

/** @param {Passage} passage */
function lengthOf(passage) {
  return textsOfPassage(passage).reduce((total, { length }) => total + length, 0);
}

/**
 * @param {Passage} passage
 * @param {number} place   in characters
 * @returns {DOMRect | undefined} of the character there, or of the first one after it that stands anywhere: spaces may not
 */
function boxAt(passage, place) {
  const range = document.createRange();
  let before = 0;
  for (const text of textsOfPassage(passage)) {
    for (let at = Math.max(0, place - before); at < text.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (box) return box;
    }
    before += text.length;
  }
  return undefined;
}

/**
 * @param {Passage} passage
 * @param {(box: DOMRect) => boolean} isPast   of a box: whether it stands below what is looked for
 * @returns {number} the first place, in characters, that does
 */
function firstPast(passage, isPast) {
  let [low, high] = [0, lengthOf(passage)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxAt(passage, middle);
    if (!box || isPast(box)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * @param {Passage} passage
 * @param {number} at   a part of its text
 * @returns {DOMRect | undefined} of the first line that is read there
 */
export function lineAt(passage, at) {
  if (at <= 0) return passage.parts[0]?.getClientRects()[0];
  const length = lengthOf(passage);
  return boxAt(passage, Math.min(Math.round(at * length), length - 1)) ?? passage.parts.at(-1)?.getClientRects()[0];
}

/**
 * @param {Passage} passage
 * @param {number} height   in the window, from its top
 * @returns {number} which part of the passage stands above it
 */
export function readAbove(passage, height) {
  const length = lengthOf(passage);
  return length ? firstPast(passage, (box) => box.top + box.height / 2 > height) / length : 0;
}

/**
 * @param {Passage} passage
 * @param {number} height   in the window, from its top
 * @returns {number} which part of the passage stands before the line that is there
 */
export function readBefore(passage, height) {
  const length = lengthOf(passage);
  return length ? firstPast(passage, (box) => box.bottom > height) / length : 0;
}

/**
 * @param {Passage} passage
 * @returns {number} the lower edge of its last line
 */
export function footOf(passage) {
  return [...(passage.parts.at(-1)?.getClientRects() ?? [])].at(-1)?.bottom ?? 0;
}

/**
 * @param {Passage} passage
 * @returns {number[]} the places, in characters, at which its paragraphs begin
 */
function paragraphsOf(passage) {
  /** @type {number[]} */
  const starts = [];
  let before = 0;
  let last = null;
  for (const text of textsOfPassage(passage)) {
    const block = text.parentElement?.closest(PASSAGES) ?? null;
    if (block !== last) starts.push(before);
    last = block;
    before += text.length;
  }
  return starts;
}

/**
 * Finds the windows in which a passage is read. Each begins with the first line of which the one before has not all; but
 * with its paragraph, where that does not begin in the upper half.
 *
 * @param {Passage} passage
 * @param {number} height   of a window, from the eye line down
 * @param {number} [from]   where the first one begins, as a part of the text
 * @returns {number[]} where the further ones do; none where the first holds the rest of the passage
 */
export function windowsOf(passage, height, from = 0) {
  const first = lineAt(passage, from);
  const foot = footOf(passage);
  if (!first || foot <= first.top + height) return [];
  const length = lengthOf(passage);
  const paragraphs = paragraphsOf(passage);
  const found = [];
  for (let { top } = first, at = Math.round(from * length); foot > top + height; ) {
    const limit = top + height;
    const half = top + height / 2;
    const line = firstPast(passage, (box) => box.bottom > limit);
    const paragraph = paragraphs.findLast((start) => start > at && start <= line && (boxAt(passage, start)?.top ?? 0) > half);
    // A window that has no room for one line goes on by one all the same.
    const next = paragraph ?? (line > at ? line : firstPast(passage, (box) => box.top > top + box.height / 2));
    const box = boxAt(passage, next);
    if (!box || next <= at) break;
    [at, top] = [next, box.top];
    found.push(at / length);
  }
  return found;
}
