/* What stands on a slide, as text: for those who cannot see its picture, or see it too small. */

import { make } from "../shared/page.js";

/** What every slide repeats, and drawings: beside that of a chart stands a table with its numbers. */
const LEFT_OUT = ".footer, .number, .date, .notes, button, svg, [aria-hidden=true]";

/** What means the same in a text as on a slide; other elements only place what is in them. */
const KEPT = "p, ul, ol, li, table, thead, tbody, tr, th, td, strong, em, a, br";

/**
 * @param {HTMLElement} slide
 * @returns {HTMLElement}
 */
export function wordsOn(slide) {
  return make("div", { class: "words" }, ...partsOf(slide));
}

/**
 * @param {Element} element
 * @returns {(Node | string)[]}
 */
function partsOf(element) {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() || element.matches(".text, .item, p") ? [node.data] : [];
    return node instanceof Element && !node.matches(LEFT_OUT) ? asText(node) : [];
  });
}

/**
 * @param {Element} element
 * @returns {(Node | string)[]}
 */
function asText(element) {
  if (element instanceof HTMLImageElement) return element.alt ? [make("p", {}, element.alt)] : [];
  const parts = partsOf(element);
  if (element.matches("h1, h2, h3")) return [make("p", {}, make("strong", {}, ...parts))];
  if (!element.matches(KEPT)) return parts;
  const copy = document.createElement(element.localName);
  for (const name of ["scope", "href", "dir", "aria-label"]) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.append(...parts);
  return [copy];
}
