/* What we say, in the language of the interface: looked up in its catalogue, which the build has put into the page. */

import { settings } from "./settings.js";

const { lang, rtl, messages, plurals: pluralForms } = settings.interface;
const plurals = new Intl.PluralRules(lang);

/** Attributes of what we say: the page's own language and direction are the deck's. */
export const OURS = { lang, dir: rtl ? "rtl" : "ltr" };

/** @typedef {Record<string, string | number>} Values   by the names that stand in braces in a text */

/**
 * @param {string} text
 * @param {Values} values
 * @returns {string}
 */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (braced, name) => String(values[name] ?? braced));
}

/**
 * @param {string} text   in English, with names in braces for what is filled in
 * @param {Values} [values]
 * @returns {string}
 */
export function gettext(text, values = {}) {
  return filled(messages[text] ?? text, values);
}

/**
 * Translates a text that goes with a number, which may stand in it as `{count}`.
 *
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Values} [values]
 * @returns {string}
 */
export function ngettext(one, many, count, values = {}) {
  const forms = pluralForms[one] ?? { one };
  return filled(forms[plurals.select(count)] ?? forms.other ?? many, { count, ...values });
}

/**
 * @param {string} text   in which names in braces are still to be filled in
 * @param {Record<string, Node>} nodes   by these names
 * @returns {(Node | string)[]} the text with the nodes in their places
 */
export function withNodes(text, nodes) {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? (nodes[part] ?? part) : part));
}
