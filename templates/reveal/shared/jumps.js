/* Jumps: what takes a talk to another place, or takes its time away, and can be undone. */

import { elapsed, wasUsed } from "./clock.js";
import { positionAfter } from "./slides.js";

/**
 * @param {import("./session.js").Position} one
 * @param {import("./session.js").Position | null} other
 */
function isSame(one, other) {
  return one.slide === other?.slide && one.step === other.step;
}

/**
 * @param {import("./session.js").Talk} before
 * @param {import("./session.js").Talk} after
 * @returns {boolean} whether the talk's time is gone
 */
export function isClockLost(before, after) {
  return wasUsed(before.clock) && elapsed(after.clock) < elapsed(before.clock) - 1;
}

/**
 * @param {import("./session.js").Talk} before
 * @param {import("./session.js").Talk} after
 * @returns {boolean} whether the talk went on or back by more than a step, or lost its time
 */
export function isJump(before, after) {
  const [from, to] = [before.position, after.position];
  const isStep = isSame(from, to) || isSame(to, positionAfter(from)) || isSame(from, positionAfter(to));
  return !isStep || isClockLost(before, after);
}
