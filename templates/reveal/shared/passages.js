/* What can be searched: what stands on each slide, and each passage of the speech, with the steps at which they come. */

import { fold } from "./folding.js";
import { passagesAt } from "./notes.js";
import { titleOf } from "./slides.js";

/**
 * @typedef {object} Passage
 * @property {number} slide       counted from 0
 * @property {boolean} spoken     whether it is of the speech
 * @property {string} title       of its slide
 * @property {string} text
 * @property {string} folded      the text as it is compared
 * @property {{ at: number, step: number }[]} steps   from which place in the text on, which step has come
 */

/** Between two texts of a slide, which are found as one. */
const BETWEEN = " · ";

/**
 * @param {Element} element
 * @returns {boolean} whether what is in it is read elsewhere, or is on every slide
 */
function isApart(element) {
  return element.matches(".notes, .title, .footer, .date, .number, button, svg.drawing");
}

/**
 * Yields the texts of a slide with the steps that bring them, in the order of reading.
 *
 * @param {Element} element
 * @param {number} step
 * @returns {Generator<{ text: string, step: number }>}
 */
function* textsOf(element, step) {
  if (isApart(element)) return;
  const own = element.getAttribute("data-fragment-index");
  const here = own === null ? step : Number(own);
  const name = element.getAttribute("alt") ?? (element.matches("svg.chart") ? element.getAttribute("aria-label") : null);
  if (name !== null) yield { text: name, step: here };
  if (element instanceof SVGElement) return;
  if (element.matches(".text, td, th")) yield { text: element.textContent ?? "", step: here };
  else if (element.matches(".item")) {
    const parts = [...element.childNodes].filter((node) => !(node instanceof Element && node.matches("ul")));
    yield { text: parts.map((node) => node.textContent).join(""), step: here };
    for (const child of element.children) if (child.matches("ul")) yield* textsOf(child, here);
  } else for (const child of element.children) yield* textsOf(child, here);
}

/**
 * @param {HTMLElement} element
 * @param {number} slide
 * @returns {Passage} all that stands on a slide
 */
function shown(element, slide) {
  const title = titleOf(element);
  const steps = [{ at: 0, step: -1 }];
  let text = title;
  for (const part of textsOf(element, -1)) {
    const words = part.text.trim();
    if (!words) continue;
    text += BETWEEN;
    steps.push({ at: text.length, step: part.step });
    text += words;
  }
  return { slide, spoken: false, title, text, folded: fold(text), steps };
}

/**
 * Yields what is said at a slide: each paragraph, each item of a list and each heading.
 *
 * @param {HTMLElement} element
 * @returns {Generator<{ paragraph: HTMLElement, text: string, steps: Passage["steps"] }>}
 */
export function* spokenTexts(element) {
  let step = -1;
  for (const paragraph of passagesAt(element)) {
    const steps = [{ at: 0, step }];
    let text = "";
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) text += node.data;
      else if (node instanceof HTMLBRElement) text += " ";
      else if (node instanceof HTMLElement && node.matches(".cue")) {
        step = Number(node.dataset.step);
        steps.push({ at: text.length, step });
      }
    }
    yield { paragraph, text, steps };
  }
}

/**
 * @param {HTMLElement} element
 * @param {number} slide
 * @returns {Passage[]} the passages of the speech at a slide
 */
function spoken(element, slide) {
  const title = titleOf(element);
  return Array.from(spokenTexts(element), ({ text, steps }) => ({ slide, spoken: true, title, text, folded: fold(text), steps }));
}

/**
 * @param {HTMLElement[]} slides
 * @returns {Passage[]} in the order of the talk; a copy without the speech has none of it
 */
export function passagesOf(slides) {
  return slides.flatMap((element, slide) => [shown(element, slide), ...spoken(element, slide)]);
}
