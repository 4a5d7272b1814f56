/* What a request makes of the talk, for whoever owns it: the slides, or the presenter view while there are none. */

import { elapsed, started, UNUSED, wasUsed } from "./clock.js";
import { leavingFor, nextWindow, readOf, windowBefore } from "./progress.js";
import { isAfter } from "./session.js";

/** @typedef {import("./session.js").Position} Position */
/** @typedef {import("./session.js").Request} Request */
/** @typedef {import("./session.js").Talk} Talk */

/** Milliseconds within which who is back at the start had only tried the clicker. */
const TRIAL = 60_000;

/**
 * @param {Talk} talk
 * @param {Request} request
 * @returns {Partial<Talk> | null} what it changes where the slides stay as they are; null where they move
 */
export function answerInPlace(talk, request) {
  const { reading, position } = talk;
  if (request.to === "change") return request.part;
  if (request.to === "read") {
    const isHere = isSame(position, request.position);
    return { reading: { ...reading, ...request.part, at: (isHere ? request.part.at : undefined) ?? reading.at } };
  }
  if (request.to === "black") return { black: !talk.black };
  if (request.to === "go" || request.to === "undo") return null;
  // As in PowerPoint, who goes on or back from a black screen first sees where that was.
  if (talk.black) return { black: false };
  const at = request.to === "next" ? nextWindow(talk) : request.to === "back" ? windowBefore(talk) : null;
  if (at === null) return null;
  return { reading: { ...reading, at }, clock: clockAt(talk, position, at) };
}

/**
 * @param {Talk} talk
 * @param {Position} position  another one
 * @param {Request | null} request  that led there; null where the slides were moved themselves
 * @returns {Partial<Talk>} what it changes that the talk comes there
 */
export function arrival(talk, position, request) {
  const at = request?.to === "back" ? readOf(talk, position) : request?.to === "go" ? (request.at ?? 0) : 0;
  return { position, reading: leavingFor(talk, at), clock: clockAt(talk, position, at) };
}

/**
 * The clock starts at the first step on, and is at zero again where that was only a trial.
 *
 * @param {Talk} talk
 * @param {Position} position  to which the talk comes
 * @param {number} at          how far into the passage there
 * @returns {import("./clock.js").Clock}
 */
function clockAt({ clock, position: before, reading, rehearsal }, position, at) {
  const isOn = isAfter(position, before) || (isSame(position, before) && at > reading.at);
  if (isOn && !wasUsed(clock)) return { ...started(clock), byStep: true };
  const isStart = position.slide === 0 && position.step < 0 && at === 0;
  return isStart && clock.byStep && !rehearsal && elapsed(clock) < TRIAL ? UNUSED : clock;
}

/**
 * @param {Position} one
 * @param {Position} other
 */
export function isSame(one, other) {
  return one.slide === other.slide && one.step === other.step;
}
