/* A slide at which nothing is said: the script says so, and what comes next. */

import { OURS, gettext, withNodes } from "../shared/gettext.js";
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
  const lines = [make("b", {}, gettext("Nothing is said here."))];
  if (next) {
    const words = firstWords(next);
    lines.push(make("span", {}, ...withNodes(gettext("Next slide: {title}"), { title: make("cite", THEIRS, titleOf(next) || String(number + 2)) })));
    const goesOn = words ? withNodes(gettext("You go on with: {words}"), { words: make("q", THEIRS, words) }) : [gettext("Nothing is said there either.")];
    lines.push(make("span", {}, ...goesOn));
  } else {
    lines.push(make("span", {}, gettext("It is the last slide.")));
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
