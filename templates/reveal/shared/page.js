/* Finding and making elements. */

/** Attributes of what the deck says, within what we say. */
export const THEIRS = { lang: document.documentElement.lang, dir: "auto" };

/** Attributes of what is set as the deck is, within what we say. */
export const DECKS = { lang: THEIRS.lang, dir: document.documentElement.dir || "ltr" };

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement} the first element that a selector finds, which the page's template promises
 */
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return /** @type {HTMLElement} */ (found);
}

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]} all elements that a selector finds
 */
export function findAll(selector, within = document) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/**
 * Makes an element; a key of its attributes whose value is false is left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}
