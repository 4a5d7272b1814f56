/* A slide at which nothing is said: the script says so, and what comes next. */

import { OURS } from "../shared/gettext.js";
import { passagesAt } from "../shared/notes.js";
import { make, THEIRS } from "../shared/page.js";
import { slides, titleOf } from "../shared/slides.js";

/** So many letters say how a text begins. */
const ENOUGH = 80;

/**
 * @param {number} number   of a slide, counted from 0
 * @returns {HTMLElement} what the script has there
 */
export function silenceAt(number) {
  const next = slides()[number + 1];
  const lines = [make("b", {}, "Nothing is said here.")];
  if (next) {
    const words = firstWords(next);
    lines.push(make("span", {}, "Next slide: ", make("cite", THEIRS, titleOf(next) || String(number + 2))));
    lines.push(words ? make("span", {}, "You go on with: ", make("q", THEIRS, words)) : make("span", {}, "Nothing is said there either."));
  } else {
    lines.push(make("span", {}, "It is the last slide."));
  }
  return make("p", { ...OURS, class: "silence" }, ...lines.flatMap((line) => [line, " "]).slice(0, -1));
}

/**
 * @param {HTMLElement} slide
 * @returns {string} how the speech goes on at a slide; its headings are seen there, and not said
 */
function firstWords(slide) {
  const passages = passagesAt(slide);
  const first = passages.find((passage) => passage.matches("p")) ?? passages[0];
  const text = (first?.textContent ?? "").trim();
  if (text.length <= ENOUGH) return text;
  const space = text.lastIndexOf(" ", ENOUGH);
  return `${text.slice(0, space > 0 ? space : ENOUGH).trimEnd()} \u2026`;
}
