/* What the build says about the deck. */

import { find } from "./page.js";

/**
 * @typedef {object} Interface   what we say in, and the translations of what we say: none in English
 * @property {string} lang
 * @property {boolean} rtl
 * @property {Record<string, string>} messages   by the English text, with its context before it where it has one
 * @property {Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>} plurals   by the English singular
 */

/**
 * @typedef {object} Settings
 * @property {string} file      the name under which the PowerPoint file is saved
 * @property {number} width     of a slide, in CSS pixels
 * @property {number} height    of a slide, in CSS pixels
 * @property {boolean} rtl      whether the deck is read from right to left
 * @property {Interface} interface
 * @property {boolean} spoken   whether the page carries the speech; the public copy does not
 * @property {number} wpm       the planned pace, in units a minute
 * @property {"word" | "character"} unit   in what the speech is counted
 * @property {number} slot      seconds that the speaker has; 0 where nobody said
 * @property {import("../presenter/directions.js").Direction[][]} directions  on each slide, to the speaker
 * @property {number[][]} plan  units to be spoken on each slide: before its first cue, then from each cue to the next
 */

/** @type {Settings} */
export const settings = JSON.parse(find("#deck\\.settings").textContent ?? "");
