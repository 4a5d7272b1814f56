/* Captions: a sentence, or as much of a long one as two lines hold. Their lines are as long in every window, in their type's size. */

import { make } from "./page.js";
import { segments } from "./segments.js";
import { sentences } from "./spoken.js";

/** @typedef {import("./spoken.js").Sentence} Caption   a sentence or a part of it */

/** Pixels between those of two and of three lines of the probe: see captions.css. */
const TWO_LINES = 300;
/** How much further from the middle a caption ends for it: behind a clause. */
const CLAUSE = 0.45;
/** How much nearer to it another break is looked for than one after which too much is left. */
const LEFT_OVER = 0.3;
const AFTER_CLAUSE = /\p{P}\s*$/u;
/** After these a line may end before a word: after spaces, dashes, and the letters and points of scripts without spaces. */
const BETWEEN_WORDS = /[\s\p{L}\p{M}—–…、。，！？；：」』）》”]$/u;

const line = make("p");
const probe = make("div", { class: "captions probe", "aria-hidden": "true" }, line);
/** @type {Map<Caption, Caption[]>} */
const kept = new Map();
// What was measured in another type, before ours was there, does not hold.
document.fonts.addEventListener("loadingdone", () => kept.clear());

/** @param {string} text @returns {boolean} whether it is of two lines at most */
function fits(text) {
  line.textContent = text.trim();
  return line.clientHeight < TWO_LINES;
}

/** @param {string} text @returns {number} how many of its characters two lines hold */
function longest(text) {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param {string} text @param {string} lang @returns {number[]} where it may be parted */
function breaksIn(text, lang) {
  let at = 0;
  const found = [];
  for (const segment of segments(text, lang, "word")) {
    const before = text.slice(0, at);
    if (/\s$/.test(before) ? segment.trim() : /^[\p{L}\p{N}]/u.test(segment) && BETWEEN_WORDS.test(before)) found.push(at);
    at += segment.length;
  }
  return found;
}

/** @param {string} text @param {number} most   characters that two lines hold @param {string} lang @returns {number} where its first part ends */
function firstBreak(text, most, lang) {
  const count = Math.ceil(text.length / most);
  const aim = text.length / count;
  const cost = (/** @type {number} */ at) => {
    const bonus = AFTER_CLAUSE.test(text.slice(0, at)) ? CLAUSE : 0;
    return Math.abs(at - aim) / aim - bonus + (text.length - at > (count - 1) * most ? LEFT_OVER : 0);
  };
  const breaks = breaksIn(text, lang).filter((at) => at <= most);
  const best = Math.min(...breaks.map(cost));
  return breaks.find((at) => cost(at) === best) ?? most;
}

/** @param {Caption} sentence @returns {Caption[]} */
function parted(sentence) {
  const { text, lang, start } = sentence;
  if (fits(text)) return [sentence];
  const end = firstBreak(text, longest(text), lang);
  return [{ ...sentence, text: text.slice(0, end) }, ...parted({ ...sentence, text: text.slice(end), start: start + end })];
}

/**
 * @param {Caption} sentence
 * @returns {Caption[]} its parts
 */
function partsOf(sentence) {
  const known = kept.get(sentence);
  if (known) return known;
  document.body.append(probe);
  line.lang = sentence.lang;
  const parts = parted(sentence);
  probe.remove();
  kept.set(sentence, parts);
  return parts;
}

/**
 * @param {number} place   in all that is spoken
 * @returns {Caption | undefined} with the words that stand there
 */
export function captionAt(place) {
  const isBefore = (/** @type {Caption} */ { start }) => start <= place;
  const sentence = sentences().findLast(isBefore);
  return sentence && partsOf(sentence).findLast(isBefore);
}

/**
 * @param {number} from   in all that is spoken
 * @param {number} to
 * @returns {Caption[]} with the words between
 */
export function captionsBetween(from, to) {
  const touches = (/** @type {Caption} */ { start, text }) => start < to && start + text.length > from && text.trim() !== "";
  return sentences().filter(touches).flatMap(partsOf).filter(touches);
}

/**
 * @param {Caption} caption
 * @returns {string} as it is shown
 */
export function wordsOf({ text }) {
  return text.replace(/\s+/g, " ").trim();
}
