/* How fast the text that moves by itself goes at each of its places, to be where the plan is. */

import { ngettext } from "../shared/gettext.js";
import { passageAt, timeOfAll } from "../shared/pace.js";
import { settings } from "../shared/settings.js";

/** Seconds: shorter stretches are put together, so that the text does not jerk where three words stand after a heading. */
const STEADY = 10;

/**
 * @typedef {object} Stretch
 * @property {number} place  from which on, in pixels
 * @property {number} speed  in pixels a second
 */

/**
 * @param {import("./script.js").Passage[]} passages
 * @param {number[]} places   where each stands at the eye line, in pixels, and last where the text ends
 * @returns {Stretch[]} in their order
 */
export function stretchesOf(passages, places) {
  const usual = ((places.at(-1) ?? 0) - (places[0] ?? 0)) / timeOfAll(settings);
  /** @type {Stretch[]} */
  const stretches = [];
  let [begin, time] = [places[0] ?? 0, 0];
  passages.forEach(({ position }, at) => {
    const { start, end } = passageAt(settings, position);
    time += end - start;
    const place = places[at + 1] ?? begin;
    const isLast = at === passages.length - 1;
    if ((time < STEADY && !isLast) || place <= begin) return;
    stretches.push({ place: begin, speed: time ? (place - begin) / time : usual });
    [begin, time] = [place, 0];
  });
  return stretches;
}

/**
 * @param {Stretch[]} stretches
 * @param {number} place   in pixels
 * @returns {number} the speed there
 */
export function speedAt(stretches, place) {
  return (stretches.findLast((stretch) => stretch.place <= place) ?? stretches[0])?.speed ?? 0;
}

/**
 * @param {number} count   of what the speech is counted in
 * @returns {string} a pace as `130 words a minute`
 */
export function paceInWords(count) {
  return settings.unit === "character"
    ? ngettext("{count} character a minute", "{count} characters a minute", count)
    : ngettext("{count} word a minute", "{count} words a minute", count);
}
