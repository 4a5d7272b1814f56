/* The words that are spoken, as one text: where each passage stands in it, and its sentences. Headings are seen, not said. */

import { passagesAt, sectionHeading } from "./notes.js";
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

/** A sentence of fewer characters would be gone before it is read; letters that are as wide as high count as two. */
const SHORT = 12;
const WIDE = /[\u2e80-\ud7ff\uf900-\uffef]/g;
/** What looks like an abbreviation does not end a sentence; where it does, two of them stand together. */
const ABBREVIATED = /(^|[\s.(])\p{Lu}\p{L}{0,2}\.\s*$/u;

/** @param {string} text */
function isUnfinished(text) {
  return text.trim().replace(WIDE, "##").length < SHORT || ABBREVIATED.test(text);
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
  const last = found.at(-1);
  return last !== undefined && found.length > 1 && isUnfinished(last) ? [...found.slice(0, -2), found.slice(-2).join("")] : found;
}

class Speech {
  length = 0;
  /** @type {Passage[]} at least one for each slide */
  passages = [];
  /** @type {Sentence[]} */
  paragraphs = [];
  /** @type {Sentence[] | undefined} */
  #sentences;

  constructor() {
    slides().forEach((slide, number) => this.#readSlide(slide, number));
  }

  get sentences() {
    this.#sentences ??= this.paragraphs.flatMap((paragraph) => {
      let { start } = paragraph;
      return sentencesOf(paragraph.text, paragraph.lang).map((text) => {
        const sentence = { ...paragraph, start, text };
        start += text.length;
        return sentence;
      });
    });
    return this.#sentences;
  }

  /** @param {HTMLElement} slide @param {number} number */
  #readSlide(slide, number) {
    let passage = this.#passageAt({ slide: number, step: -1 });
    const heading = sectionHeading(slide);
    for (const block of passagesAt(slide)) {
      const isSpoken = block.matches("p") && block !== heading;
      const [start, { lang }, { dir }] = [this.length, languageOf(block, "lang"), languageOf(block, "dir")];
      let text = "";
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const isBreak = node instanceof HTMLBRElement;
        if (node instanceof Text) passage.stretches.push({ length: node.length, start: this.length, isSpoken });
        else if (node instanceof HTMLElement && Number(node.dataset.step ?? -1) > passage.position.step) passage = this.#passageAt({ slide: number, step: Number(node.dataset.step) });
        if (!isSpoken || !(isBreak || node instanceof Text)) continue;
        text += isBreak ? "\n" : node.data;
        this.length = start + text.length;
        passage.end = this.length;
      }
      if (isSpoken) this.paragraphs.push({ start, text, lang, dir });
    }
  }

  /** @param {Position} position @returns {Passage} */
  #passageAt(position) {
    const passage = { position, start: this.length, end: this.length, stretches: [] };
    this.passages.push(passage);
    return passage;
  }
}

/** @param {Element} block @param {"lang" | "dir"} name @returns {HTMLElement} that says the language or the direction of a passage */
function languageOf(block, name) {
  return block.closest(`[${name}]`) ?? document.documentElement;
}

/** @type {Speech | undefined} */
let read;

/** @returns {Speech} of all slides, which is read when it is first asked for */
export function speech() {
  read ??= new Speech();
  return read;
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
