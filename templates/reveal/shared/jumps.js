/* Jumps: what takes a talk to another place, or takes its time away, and can be undone. */

import { isSame } from "./answers.js";
import { elapsed, wasUsed } from "./clock.js";
import { positionAfter } from "./slides.js";

/**
 * @param {import("./session.js").Talk} before
 * @param {import("./session.js").Talk} after
 * @returns {boolean} whether the talk's time is gone
 */
export function isClockLost(before, after) {
  return wasUsed(before.clock) && elapsed(after.clock) < elapsed(before.clock) - 1;
}

/**
 * @param {import("./session.js").Position} from
 * @param {import("./session.js").Position} to
 */
function isStepBy(from, to) {
  const next = positionAfter(from);
  return next !== null && isSame(to, next);
}

/**
 * @param {import("./session.js").Talk} before
 * @param {import("./session.js").Talk} after
 * @returns {boolean} whether the talk went on or back by more than a step, or lost its time
 */
export function isJump(before, after) {
  const [from, to] = [before.position, after.position];
  // Who goes on by a step begins at the passage's first words.
  const isStep = isSame(from, to) || (isStepBy(from, to) && after.reading.at === 0) || isStepBy(to, from);
  return !isStep || isClockLost(before, after);
}
