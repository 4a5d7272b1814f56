/* The words that are spoken, as one text: where each passage stands in it, and its sentences. Headings are seen, not said. */

import { sectionHeading } from "./notes.js";
import { spokenTexts } from "./passages.js";
import { segments } from "./segments.js";
import { isAfter } from "./session.js";
import { slides } from "./slides.js";

/** @typedef {import("./session.js").Position} Position */

/**
 * @typedef {object} Sentence
 * @property {number} start   its place in all that is spoken, in characters
 * @property {string} text
 * @property {string} lang
 * @property {string} dir
 */

/**
 * @typedef {object} Passage   what the script has from one cue to the next
 * @property {Position} position
 * @property {number} start   in all that is spoken
 * @property {number} end
 * @property {{ length: number, start: number, isSpoken: boolean }[]} stretches   its pieces of text, with its headings
 */

/** A single word of fewer characters would be gone before it is read. */
const SHORT = 8;
/** What looks like an abbreviation does not end a sentence; where it does, two of them stand together. */
const ABBREVIATED = /(^|[\s.(])\p{Lu}\p{L}{0,2}\.\s*$/u;

/** @param {string} text */
function isUnfinished(text) {
  const bare = text.trim();
  return (bare.length < SHORT && !/\s/.test(bare)) || ABBREVIATED.test(text);
}

/**
 * @param {string} text   of a paragraph
 * @param {string} lang
 * @returns {string[]} its sentences; very short ones stand with their neighbours
 */
function sentencesOf(text, lang) {
  /** @type {string[]} */
  const found = [];
  for (const sentence of segments(text, lang, "sentence")) {
    const last = found.at(-1);
    if (last !== undefined && isUnfinished(last)) found.push(found.pop() + sentence);
    else found.push(sentence);
  }
  if (isUnfinished(found.at(-1) ?? "")) found.push(found.splice(-2).join(""));
  return found;
}

/** @typedef {{ passages: Passage[], paragraphs: Sentence[], length: number }} Speech   its paragraphs, and its length */

/** @returns {Speech} */
function readSpeech() {
  /** @type {Speech} */
  const speech = { passages: [], paragraphs: [], length: 0 };
  slides().forEach((slide, number) => {
    const begin = (/** @type {number} */ step) => speech.passages.push({ position: { slide: number, step }, start: speech.length, end: speech.length, stretches: [] });
    let last = -1;
    begin(last);
    const heading = sectionHeading(slide);
    for (const { paragraph, text, steps } of spokenTexts(slide)) {
      const isSpoken = paragraph.matches("p") && paragraph !== heading;
      if (isSpoken) speech.paragraphs.push({ start: speech.length, text, lang: said(paragraph, "lang"), dir: said(paragraph, "dir") });
      for (const [index, { at, step }] of steps.entries()) {
        if (step > last) begin(step);
        last = Math.max(last, step);
        const length = (steps[index + 1]?.at ?? text.length) - at;
        const passage = /** @type {Passage} */ (speech.passages.at(-1));
        passage.stretches.push({ length, start: speech.length, isSpoken });
        if (isSpoken) speech.length += length;
        passage.end = speech.length;
      }
    }
  });
  return speech;
}

/** @param {Element} paragraph @param {"lang" | "dir"} name @returns {string} its language or its direction */
function said(paragraph, name) {
  return paragraph.closest(`[${name}]`)?.getAttribute(name) ?? "";
}

/** @type {Speech | undefined} */
let read;

/** @returns {Speech} of all slides, which is read when it is first asked for */
export function speech() {
  read ??= readSpeech();
  return read;
}

/** @type {Sentence[] | undefined} */
let parted;

/** @returns {Sentence[]} of the speech */
export function sentences() {
  parted ??= speech().paragraphs.flatMap((paragraph) => {
    let { start } = paragraph;
    return sentencesOf(paragraph.text, paragraph.lang).map((text) => {
      start += text.length;
      return { ...paragraph, text, start: start - text.length };
    });
  });
  return parted;
}

/**
 * @param {Position} position
 * @returns {number} which passage is said there
 */
export function passageIndex(position) {
  return Math.max(0, speech().passages.findLastIndex((passage) => !isAfter(passage.position, position)));
}

/**
 * @param {Passage} passage
 * @param {number} at   a part of its text in the script, from 0 to 1
 * @returns {number} the place in all that is spoken
 */
export function placeIn({ stretches, end }, at) {
  let left = Math.round(at * textLength(stretches));
  for (const { length, start, isSpoken } of stretches) {
    if (left < length) return start + (isSpoken ? left : 0);
    left -= length;
  }
  return end;
}

/**
 * @param {Passage["stretches"]} stretches
 * @returns {number} the length of what the script has, headings and all
 */
export function textLength(stretches) {
  return stretches.reduce((total, { length }) => total + length, 0);
}
