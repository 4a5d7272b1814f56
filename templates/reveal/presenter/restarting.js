/* What would lose a talk that is under way asks first. */

import { elapsed } from "../shared/clock.js";
import { gettext } from "../shared/gettext.js";
import { clockTime } from "../shared/pace.js";
import { ask } from "../shared/question.js";

/** From here on it is a talk, in milliseconds; before, somebody only looked at the slides. */
const TALKING = 60_000;
const STAY = gettext("Go on with the talk");

/**
 * @param {import("../shared/session.js").Talk} talk
 * @returns {string} what its clock shows
 */
function timeOf({ clock }) {
  return clockTime(Math.floor(elapsed(clock) / 1000));
}

/**
 * Goes back to the first slide and to zero: at once before a talk, else when the speaker says so.
 *
 * @param {import("../shared/session.js").Talk} talk
 * @param {() => void} restart
 */
export function restartCarefully(talk, restart) {
  const { position, clock } = talk;
  if (position.slide === 0 && elapsed(clock) < TALKING) {
    restart();
    return;
  }
  const text = gettext("The talk is at slide {number}, its clock at {time}. A rehearsal begins at the first slide, with the clock at zero.", {
    number: position.slide + 1,
    time: timeOf(talk),
  });
  ask({ title: gettext("Rehearse from the first slide?"), text, yes: gettext("Rehearse"), no: STAY }, restart);
}

/**
 * Sets the clock to zero: at once before a talk, else when the speaker says so.
 *
 * @param {import("../shared/session.js").Talk} talk
 * @param {() => void} reset
 */
export function resetCarefully(talk, reset) {
  if (elapsed(talk.clock) < TALKING) {
    reset();
    return;
  }
  const text = gettext("It stands at {time}, the time of the talk until now.", { time: timeOf(talk) });
  ask({ title: gettext("Set the clock to zero?"), text, yes: gettext("Set to zero"), no: STAY }, reset);
}
