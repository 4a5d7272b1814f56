/* A rehearsal: how long each section really takes. Its record is in the session, so that it outlives a window. */

import { elapsed, paused, started, UNUSED, wasUsed } from "../shared/clock.js";
import { gettext } from "../shared/gettext.js";
import { Group } from "../shared/keys.js";
import { timeSpent } from "../shared/moments.js";
import { unitsOf, unitsUntil } from "../shared/pace.js";
import { settings } from "../shared/settings.js";
import { positionAfter } from "../shared/slides.js";
import { trackOf } from "../shared/track.js";
import { showReport } from "./report.js";
import { restartCarefully } from "./restarting.js";

/** @typedef {import("../shared/session.js").Talk} Talk */

/**
 * @typedef {object} Rehearsed
 * @property {number[]} spent  seconds on each slide
 * @property {number} total    seconds
 * @property {number} units    words or characters that were spoken in them
 * @property {import("../shared/moments.js").Moment[]} track   when which words were
 */

/**
 * Books what the clock has run since the last time to the slide on which the speaker was.
 *
 * @param {Talk} talk
 * @param {import("../shared/session.js").Rehearsal} rehearsal
 * @returns {number[]} milliseconds for each slide
 */
function booked({ clock }, { slide, spent }) {
  const open = elapsed(clock) - spent.reduce((total, each) => total + each, 0);
  return spent.map((each, at) => (at === slide ? each + Math.max(0, open) : each));
}

/**
 * Sums up a rehearsal. Of the slide on which it ended, what stands up to the next cue counts as spoken.
 *
 * @param {Talk} talk
 * @param {import("../shared/session.js").Rehearsal} rehearsal
 * @returns {Rehearsed}
 */
function summed(talk, rehearsal) {
  const spent = booked(talk, rehearsal).map((each) => each / 1000);
  const units = spent.map((each, slide) => {
    if (each === 0) return 0;
    return slide === talk.position.slide ? unitsUntil(settings, talk.position) : unitsOf(settings, slide);
  });
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, each) => total + each, 0);
  return { spent, total: sum(spent), units: sum(units), track: trackOf(talk) };
}

/**
 * Begins a rehearsal: at the first slide, with the clock at zero and going.
 *
 * @param {import("../shared/session.js").Session} session
 */
function startRehearsal(session) {
  session.change({
    position: { slide: 0, step: -1 },
    black: false,
    clock: started(UNUSED),
    rehearsal: { slide: 0, spent: settings.plan.map(() => 0) },
  });
}

/**
 * Ends a rehearsal, and shows in this window what it was like. The clock is left as it is before a talk.
 *
 * @param {import("../shared/session.js").Session} session
 */
function endRehearsal(session) {
  const { rehearsal, clock } = session.talk;
  if (!rehearsal) return;
  const rehearsed = summed({ ...session.talk, clock: paused(clock) }, rehearsal);
  session.change({ clock: UNUSED, rehearsal: null });
  showReport(gettext("Your rehearsal"), rehearsed);
}

/**
 * Keeps the record: whoever goes to another slide has spent the time until then on the one before.
 *
 * @param {import("../shared/session.js").Session} session
 * @param {() => boolean} [owns]   whether the talk is ours: one window is to do it
 */
export function watchRehearsal(session, owns = () => true) {
  session.addEventListener("change", () => {
    const { talk } = session;
    const { rehearsal, position } = talk;
    if (!owns() || !rehearsal || rehearsal.slide === position.slide) return;
    session.change({ rehearsal: { slide: position.slide, spent: booked(talk, rehearsal) } });
  });
}

/**
 * The key of a rehearsal, which is the same wherever it is begun.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {import("../shared/keys.js").Key}
 */
export function rehearsalKey(session) {
  const isOn = () => session.talk.rehearsal !== null;
  const begin = () => restartCarefully(session.talk, () => startRehearsal(session));
  const run = () => (isOn() ? endRehearsal(session) : begin());
  return { name: gettext("Rehearse, from the first slide"), group: Group.PRESENTING, keys: ["r"], run, button: gettext("Rehearse"), isOn };
}

/**
 * The key of a talk's report. The room would see it in the window with the slides, so it comes there at the end only.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {import("../shared/keys.js").Key}
 */
export function reportKey(session) {
  const applies = () => {
    const { clock, position, rehearsal } = session.talk;
    return wasUsed(clock) && !rehearsal && (clock.since === null || !positionAfter(position));
  };
  const run = () => {
    if (!applies()) return;
    const { talk } = session;
    const spent = timeSpent(trackOf(talk), settings.plan.length);
    showReport(gettext("Your talk"), summed(talk, { slide: talk.position.slide, spent }));
  };
  return { name: gettext("Report of the talk, at its end or while the clock is paused"), group: Group.PRESENTING, keys: ["i"], applies, run };
}

/**
 * The key that ends a rehearsal where nothing else is left to be closed: it stands behind all others in its table.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {import("../shared/keys.js").Key}
 */
export function rehearsalEndKey(session) {
  const applies = () => session.talk.rehearsal !== null;
  const run = () => endRehearsal(session);
  return { name: gettext("End the rehearsal, and see how long it took"), group: Group.PRESENTING, keys: ["Escape"], applies, run };
}
