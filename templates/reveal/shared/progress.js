/* How far the speech has been read: the place within the passage at the talk's position, and the windows of long passages. */

/** @typedef {import("./session.js").Position} Position */
/** @typedef {import("./session.js").Talk} Talk */

/**
 * @typedef {object} Reading
 * @property {number} at        how far into the passage at the position, as a part of its text: from 0 to 1
 * @property {Position & { at: number } | null} moving   where the text is that moves by itself, which may be past the position
 * @property {Record<string, number[]> | null} stops  where the further windows of passages begin that are longer than the
 *   script's window, in the same measure; null while nobody sees the script
 * @property {Record<string, number>} left  how far passages had been read when they were left
 */

/** @type {Reading} */
export const UNREAD = { at: 0, moving: null, stops: null, left: {} };

/**
 * @param {Position} position
 * @returns {string} under which a passage is found
 */
export function passageKey({ slide, step }) {
  return `${slide}.${step}`;
}

/**
 * @param {any} kept
 * @returns {kept is Reading} whether this is a place of reading, though others may have written it
 */
export function isReading(kept) {
  const numbers = (/** @type {unknown} */ value) => typeof value === "object" && value !== null && Object.values(value).flat().every(Number.isFinite);
  const orNull = (/** @type {unknown} */ value) => value === null || numbers(value);
  return Number.isFinite(kept?.at) && numbers(kept.left) && orNull(kept.stops) && orNull(kept.moving);
}

/**
 * @param {Talk} talk
 * @returns {number[]} where the further windows of the passage at the position begin; none where Next is the cue
 */
function stopsHere({ position, reading }) {
  return (!reading.moving && reading.stops?.[passageKey(position)]) || [];
}

/**
 * @param {Talk} talk
 * @returns {number | null} where the next unread window of the passage begins; null where Next is the cue
 */
export function nextWindow(talk) {
  return stopsHere(talk).find((stop) => stop > talk.reading.at) ?? null;
}

/**
 * @param {Talk} talk
 * @returns {number | null} where the window before begins; null where Back leaves the passage
 */
export function windowBefore(talk) {
  const stops = stopsHere(talk);
  return stops.length && talk.reading.at > 0 ? ([0, ...stops].findLast((stop) => stop < talk.reading.at) ?? 0) : null;
}

/**
 * @param {Talk} talk
 * @param {number} at   how far into the passage to which the speaker comes
 * @returns {Reading} with what was read of the passage that is left, for whoever comes back to it
 */
export function leavingFor({ position, reading }, at) {
  return { ...reading, at, left: { ...reading.left, [passageKey(position)]: reading.at } };
}

/**
 * @param {Talk} talk
 * @param {Position} position
 * @returns {number} how far a passage had been read when it was left
 */
export function readOf({ reading }, position) {
  return reading.left[passageKey(position)] ?? 0;
}

/**
 * @param {Talk} talk
 * @returns {import("./pace.js").Place} what is being read: the window of a passage, or the line of a text that moves by itself
 */
export function placeRead(talk) {
  const { position, reading } = talk;
  const { moving, at } = reading;
  return moving ? { ...moving, from: moving.at, to: moving.at } : { ...position, from: at, to: nextWindow(talk) ?? 1 };
}
