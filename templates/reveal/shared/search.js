/* Finding words in slides and speech. */

import { fold, foldWithPlaces } from "./folding.js";

/** @typedef {[start: number, end: number]} Span   of a text */

/**
 * @typedef {object} Hit
 * @property {import("./passages.js").Passage} passage
 * @property {Span[]} spans     where the words are
 * @property {number} step      at which what was found is on the slide, or is spoken
 */

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Yields where a word is in a text, both folded.
 *
 * @param {string} text
 * @param {string} word
 * @param {boolean} begins   whether only where a word of the text begins with it
 */
function* placesOf(text, word, begins) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!begins || at === 0 || !LETTER.test(text[at - 1] ?? "")) yield at;
  }
}

/**
 * @param {string} text
 * @param {string} word
 * @param {boolean} begins
 * @returns {boolean}
 */
function has(text, word, begins) {
  return !placesOf(text, word, begins).next().done;
}

/**
 * Ranks a passage: the words as they were typed, then all of them as beginnings of words, then anywhere in words.
 *
 * @param {string} text
 * @param {string[]} words
 * @returns {number} infinite, if one of them is missing
 */
function rank(text, words) {
  if (!words.every((word) => text.includes(word))) return Infinity;
  if (words.length > 1 && has(text, words.join(" "), true)) return 0;
  return words.every((word) => has(text, word, true)) ? 1 : 2;
}

/**
 * @param {string} text
 * @param {string[]} words   folded
 * @param {boolean} begins
 * @returns {Span[]} in their order, none within or against another
 */
function spansOf(text, words, begins) {
  const { folded, places } = foldWithPlaces(text);
  const found = words
    .flatMap((word) => [...placesOf(folded, word, begins)].map((at) => [places[at] ?? 0, places[at + word.length] ?? text.length]))
    .sort(([one = 0], [other = 0]) => one - other);
  /** @type {Span[]} */
  const spans = [];
  for (const [start = 0, end = 0] of found) {
    const last = spans.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

/**
 * @param {import("./passages.js").Passage} passage
 * @param {Span[]} spans
 * @returns {number} for the speech, the last cue before what was found; for a slide, the step that brings the last of it
 */
function stepAt(passage, spans) {
  const steps = spans.map(([start]) => passage.steps.findLast(({ at }) => at <= start)?.step ?? -1);
  return passage.spoken ? (steps[0] ?? -1) : Math.max(-1, ...steps);
}

/**
 * @param {import("./passages.js").Passage[]} passages
 * @param {string} query
 * @param {number} most
 * @returns {{ hits: Hit[], count: number }} the passages that have all words of the query, best first, slides before
 *   the speech, in the order of the talk; and how many there are
 */
export function search(passages, query, most) {
  const words = [...new Set(fold(query).split(/\s+/).filter(Boolean))];
  if (!words.length) return { hits: [], count: 0 };
  const ranked = passages
    .map((passage) => ({ passage, order: rank(passage.folded, words) * 2 + (passage.spoken ? 1 : 0) }))
    .filter(({ order }) => order < Infinity)
    .sort((one, other) => one.order - other.order);
  const hits = ranked.slice(0, most).map(({ passage, order }) => {
    const spans = spansOf(passage.text, order < 2 ? [words.join(" ")] : words, order < 4);
    return { passage, spans, step: stepAt(passage, spans) };
  });
  return { hits, count: ranked.length };
}
