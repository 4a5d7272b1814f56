/* Which words are being spoken, as far as can be told, and the track of the talk: when which ones were. */

import { elapsed, wasUsed } from "./clock.js";
import { passageAt } from "./pace.js";
import { nextWindow } from "./progress.js";
import { settings } from "./settings.js";
import { passageIndex, placeIn, speech, textLength } from "./spoken.js";

/** @typedef {import("./session.js").Talk} Talk */

/** @typedef {import("./moments.js").Moment} Moment */

/** Seconds that the speaker is at most past the beginning of the moving text's line at the eye line. */
const LINE_TIME = 3;
/** Seconds for what the plan does not count, as a dash. */
const AT_ONCE = 0.1;

/**
 * @param {number} index   of a passage
 * @returns {number} how many characters of it are to be spoken in a second
 */
function speedOf(index) {
  const passage = speech().passages[index];
  if (!passage) return 0;
  const { start, end } = passageAt(settings, passage.position);
  return textLength(passage.stretches) / Math.max(AT_ONCE, end - start);
}

/**
 * Finds between which places the speaker is: from the line at the eye line on, or in the window of the passage that the
 * speaker has in sight; where nobody sees the script, anywhere in the passage.
 *
 * @param {Talk} talk
 * @returns {{ index: number, low: number, high: number, speed: number }}
 */
function boundsOf(talk) {
  const { position, reading } = talk;
  const { moving } = reading;
  const index = passageIndex(moving ?? position);
  const speed = speedOf(index);
  const passage = speech().passages[index];
  if (!passage) return { index, low: 0, high: 0, speed };
  const low = placeIn(passage, (moving ?? reading).at);
  const window = nextWindow(talk);
  const high = moving ? Math.min(passage.end, low + LINE_TIME * speed) : window === null ? passage.end : placeIn(passage, window);
  return { index, low, high: Math.max(low, high), speed };
}

/**
 * @param {Talk} talk
 * @param {number} [now]
 * @returns {number} the place of the words that are being spoken, if from the last moment on they were at the plan's pace
 */
function placeAt(talk, now = Date.now()) {
  const { low, high, speed } = boundsOf(talk);
  const time = elapsed(talk.clock, now);
  const [since, from] = talk.track?.at(-1) ?? [time, low];
  return Math.min(high, Math.max(low, from + (speed * (time - since)) / 1000));
}

/**
 * @param {Talk} talk
 * @returns {number | null} the same, but never that of the next cue; null where nothing is said
 */
export function placeSpoken(talk) {
  const { low, high } = boundsOf(talk);
  return high > low ? Math.max(low, Math.min(placeAt(talk), high - 1)) : null;
}

/**
 * @param {Talk} was
 * @param {Talk} talk
 * @returns {Moment[] | undefined} the track with what has happened between the two; the same one where that is nothing
 */
function continued(was, talk, now = Date.now()) {
  const { track = [], clock, position } = talk;
  if (!wasUsed(clock)) return track.length ? [] : talk.track;
  const time = elapsed(clock, now);
  const [before, here] = [boundsOf(was), boundsOf(talk)];
  /** @type {Moment} */
  const moment = [time, here.low, position.slide];
  const past = track.filter(([each]) => each <= time);
  if (!past.length || past.length < track.length) return [...past, moment];
  const place = placeAt(was, now);
  const isSamePassage = before.index === here.index;
  const goesOn = isSamePassage && (here.low === before.low || (place >= here.low && place - here.low <= LINE_TIME * here.speed));
  if (goesOn) return was.position.slide === position.slide ? talk.track : [...track, [time, place, position.slide]];
  // Who takes the next cue, or the passage's next window, has spoken all that stands before it.
  const isSpoken = here.low >= place && (isSamePassage || here.index === before.index + 1);
  return isSpoken ? [...track, moment] : [...track, [time, place, was.position.slide], moment];
}

/**
 * Keeps the track.
 *
 * @param {import("./session.js").Session} session
 * @param {() => boolean} [owns]   whether the talk is ours: one window is to do it
 */
export function keepTrack(session, owns = () => true) {
  let before = session.talk;
  session.addEventListener("change", () => {
    const was = before;
    before = session.talk;
    if (!owns()) return;
    const track = continued(was, session.talk);
    if (track && track !== session.talk.track) session.change({ track });
  });
}

/**
 * @param {Talk} talk
 * @returns {Moment[]} its track until now
 */
export function trackOf(talk) {
  const { track = [], clock, position } = talk;
  return track.length ? [...track, [elapsed(clock), placeAt(talk), position.slide]] : [];
}

/**
 * @param {number} place   in all that is spoken
 * @returns {number} how many characters are to be spoken there in a second
 */
export function speedAt(place) {
  return speedOf(Math.max(0, speech().passages.findLastIndex(({ start }) => start <= place)));
}
