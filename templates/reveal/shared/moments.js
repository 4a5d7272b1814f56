/* The moments of a talk: at which time of its clock which words were spoken. */

/** @typedef {[time: number, place: number, slide: number]} Moment   in milliseconds; in characters of all that is spoken */

/**
 * @param {any} kept
 * @returns {kept is Moment[]} whether these are moments, though others may have written them
 */
export function isTrack(kept) {
  return Array.isArray(kept) && kept.every((each) => Array.isArray(each) && each.length === 3 && each.every(Number.isFinite));
}

/**
 * @param {Moment[]} track
 * @param {number} count   of the slides
 * @returns {number[]} milliseconds for each slide
 */
export function timeSpent(track, count) {
  const spent = Array.from({ length: count }, () => 0);
  for (const [at, [time, , slide]] of track.entries()) spent[slide] = (spent[slide] ?? 0) + (track[at + 1]?.[0] ?? time) - time;
  return spent;
}
