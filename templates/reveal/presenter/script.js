/* The script: the speech of all slides, in passages that begin at their cues. */

import { OURS, gettext } from "../shared/gettext.js";
import { passagesAt } from "../shared/notes.js";
import { findAll, make } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { slides, titleOf } from "../shared/slides.js";
import { insertDirections, passagesIn } from "./directions.js";
import { silenceAt } from "./silence.js";

/**
 * What is said from one cue to the next, or from a slide's beginning to its first cue.
 *
 * @typedef {object} Passage
 * @property {import("../shared/session.js").Position} position   from which it is said
 * @property {HTMLElement[]} parts   its stretches of text, in their order
 * @property {HTMLElement[]} cues    the words at which it begins
 * @property {HTMLElement} section   the slide's part of the script
 */

/**
 * @returns {{ sections: HTMLElement[], passages: Passage[] }} the script, a section for each slide
 */
export function writeScript() {
  /** @type {Passage[]} */
  const passages = [];
  const sections = slides().map((slide, number, { length }) => {
    const mark = make("p", { class: "slide-mark" }, make("b", OURS, gettext("{number} of {count}", { number: number + 1, count: length })), ` ${titleOf(slide)}`);
    const section = make("section", { class: "part" }, mark, ...copyOfNotes(slide));
    const silence = passagesAt(slide).length ? null : silenceAt(number);
    if (silence) section.append(silence);
    insertDirections(section, settings.directions[number] ?? []);
    const [opening, ...others] = dividePassages(section, number);
    // Where a cue stands at the first words, nothing is said before it: the speaker is at the slide's mark.
    if (opening) passages.push({ ...opening, parts: opening.parts.length ? opening.parts : [silence ?? mark] }, ...others);
    return section;
  });
  return { sections, passages };
}

/**
 * @param {HTMLElement} slide
 * @returns {Node[]}  without links: a click in the script goes to a passage, and nowhere else
 */
function copyOfNotes(slide) {
  const notes = slide.querySelector("aside.notes")?.cloneNode(true);
  if (!(notes instanceof HTMLElement)) return [];
  for (const link of findAll("a", notes)) link.replaceWith(...link.childNodes);
  return [...notes.childNodes];
}

/**
 * Puts each stretch of a section's text into an element of its own, so that it can be lit.
 *
 * @param {HTMLElement} section
 * @param {number} slide
 * @returns {Passage[]}
 */
function dividePassages(section, slide) {
  /** @type {Passage} */
  let passage = { position: { slide, step: -1 }, parts: [], cues: [], section };
  const passages = [passage];
  for (const text of textsIn(section)) {
    const cue = /** @type {HTMLElement | null} */ (text.parentElement?.closest(".cue"));
    const step = Number(cue?.dataset.step ?? -1);
    if (cue && step > passage.position.step) {
      passage = { position: { slide, step }, parts: [], cues: [], section };
      passages.push(passage);
    }
    if (cue && step === passage.position.step) passage.cues.push(cue);
    const part = make("span", { class: "passage" });
    text.replaceWith(part);
    part.append(text);
    passage.parts.push(part);
  }
  return passages;
}

/**
 * @param {HTMLElement} section
 * @returns {Text[]} the section's stretches of text, without directions and the white space between paragraphs
 */
function textsIn(section) {
  /** @type {Text[]} */
  const texts = [];
  for (const block of passagesIn(section)) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      if (!text.parentElement?.closest(".direction")) texts.push(text);
    }
  }
  return texts;
}
