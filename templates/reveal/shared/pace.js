/* The planned time of a speech, and how a talk stands against it. All times are in seconds. */

import { OURS, gettext } from "./gettext.js";

/**
 * @typedef {object} Plan
 * @property {number[][]} plan  units to be spoken on each slide: before its first cue, then from each cue to the next
 * @property {number} wpm       units a minute
 * @property {number} slot      what the speaker has; 0 where nobody said
 */

/** @typedef {import("./session.js").Position} Position */

/** @typedef {Position & { from?: number, to?: number }} Place   in a passage: between which parts of its text; without, all of it */

/** @typedef {{ kind: "on" | "ahead" | "behind" | "over", seconds: number }} Standing */

/** Seconds: who is on time is so until they are off by more, and who is not comes back to it below the second one. */
const [LEAVING, RETURNING] = [10, 5];
/** Seconds by which it is told how early or late the talk is: a number that changes all the time asks to be looked at. */
const STEP = 5;

/**
 * @param {number[]} numbers
 * @returns {number}
 */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * @param {Plan} plan
 * @param {number} units
 * @returns {number} how long they take to speak
 */
function timeOf({ wpm }, units) {
  return (units * 60) / wpm;
}

/**
 * @param {Plan} plan
 * @param {number} slide
 * @returns {number} the time planned for a slide
 */
export function timeOfSlide(plan, slide) {
  return timeOf(plan, sum(plan.plan[slide] ?? []));
}

/**
 * @param {Plan} plan
 * @returns {number} the time planned for the whole speech
 */
export function timeOfAll(plan) {
  return timeOf(plan, sum(plan.plan.flat()));
}

/**
 * @param {Plan} plan
 * @returns {number} the speaker's slot; where nobody said, what the speech takes
 */
export function slotOf(plan) {
  return plan.slot || timeOfAll(plan);
}

/**
 * @param {Plan} plan
 * @param {Place} place
 * @returns {{ start: number, end: number }} when the words at a place are to be spoken
 */
export function passageAt(plan, { slide, step, from = 0, to = 1 }) {
  const before = sum(plan.plan.slice(0, slide).flat());
  const passages = plan.plan[slide] ?? [];
  const at = Math.min(step + 1, passages.length - 1);
  const start = before + sum(passages.slice(0, Math.max(0, at)));
  const units = passages[at] ?? 0;
  return { start: timeOf(plan, start + from * units), end: timeOf(plan, start + to * units) };
}

/**
 * @param {Plan} plan
 * @param {Place} place
 * @param {number} elapsed
 * @returns {number} how late the talk is; below 0, how early
 */
function deviation(plan, place, elapsed) {
  const { start, end } = passageAt(plan, place);
  return Math.max(0, elapsed - end) - Math.max(0, start - elapsed);
}

/**
 * Tells how the talk stands against the plan. It is on time as long as the words at its place are planned for now, or
 * nearly. Over the slot, nothing else counts.
 *
 * @param {Plan} plan
 * @param {Place} place
 * @param {number} elapsed
 * @param {Standing["kind"]} [before]   how it stood before, so that this does not change to and fro
 * @returns {Standing}
 */
export function standingAt(plan, place, elapsed, before = "on") {
  if (plan.slot && elapsed >= plan.slot + 1) return { kind: "over", seconds: Math.floor(elapsed - plan.slot) };
  const late = deviation(plan, place, elapsed);
  if (Math.abs(late) <= (before === "on" ? LEAVING : RETURNING)) return { kind: "on", seconds: 0 };
  return { kind: late > 0 ? "behind" : "ahead", seconds: Math.floor(Math.abs(late) / STEP) * STEP };
}

/**
 * @param {Plan} plan
 * @param {Place} place
 * @param {number} elapsed
 * @returns {number} when the talk ends, if the rest of it takes what is planned
 */
export function endOf(plan, place, elapsed) {
  return timeOfAll(plan) + deviation(plan, place, elapsed);
}

/**
 * @param {Plan} plan
 * @param {Position} position
 * @returns {number} the units on a slide that are spoken when the passage at the position is
 */
export function unitsUntil(plan, position) {
  return sum((plan.plan[position.slide] ?? []).slice(0, position.step + 2));
}

/**
 * @param {Plan} plan
 * @param {number} slide
 * @returns {number} the units to be spoken on a slide
 */
export function unitsOf(plan, slide) {
  return sum(plan.plan[slide] ?? []);
}

const MINUS = "\u2212";
const [FROM_THE_LEFT, AS_BEFORE] = ["\u2066", "\u2069"];

/**
 * @param {string} sign
 * @param {string} time
 * @returns {string} the sign before the time, also where one reads from the right
 */
function signed(sign, time) {
  return OURS.dir === "rtl" ? FROM_THE_LEFT + sign + time + AS_BEFORE : sign + time;
}

/**
 * @param {number} seconds
 * @returns {string} a time as `0:07`, `12:30` or `1:05:00`; with a minus, if it is below 0
 */
export function clockTime(seconds) {
  const whole = Math.abs(Math.trunc(seconds));
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const written = hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return seconds <= -1 ? signed(MINUS, written) : written;
}

/**
 * @param {number} seconds
 * @returns {string} a difference as `+0:12` or `−0:12`
 */
export function signedTime(seconds) {
  return seconds >= 1 ? signed("+", clockTime(seconds)) : clockTime(seconds);
}

/**
 * @param {number} seconds
 * @returns {string} a length of time as `12 s` or `1 min 5 s`
 */
export function spokenTime(seconds) {
  const whole = Math.abs(Math.trunc(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (!minutes) return gettext("{seconds} s", { seconds: rest });
  return rest ? gettext("{minutes} min {seconds} s", { minutes, seconds: rest }) : gettext("{minutes} min", { minutes });
}

/**
 * @param {Standing} standing
 * @returns {string} `on time`, or `15 s behind`
 */
export function inWords({ kind, seconds }) {
  const time = spokenTime(seconds);
  return {
    on: gettext("on time"),
    ahead: gettext("{time} ahead", { time }),
    behind: gettext("{time} behind", { time }),
    over: gettext("{time} over the slot", { time }),
  }[kind];
}
