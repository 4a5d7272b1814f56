/* The notes of a slide as the page has them: the passages of the speech. */

import { find, findAll } from "./page.js";

/** What a passage is: a paragraph, that of a list's item too, or a heading. */
export const PASSAGES = "p, h3, h4, h5, h6";

/**
 * @param {HTMLElement} slide
 * @returns {HTMLElement[]} its passages, in their order; none where nothing is said
 */
export function passagesAt(slide) {
  return findAll(`.notes :is(${PASSAGES})`, slide);
}

/**
 * @param {HTMLElement} slide
 * @returns {HTMLElement | null} the heading of its section; headings within the section are none
 */
export function sectionHeading(slide) {
  return slide.querySelector(".notes[data-headed]") ? find(`.notes > :is(${PASSAGES})`, slide) : null;
}
