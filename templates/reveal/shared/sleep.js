/* The time for which the machine slept is no part of the talk. */

/** Milliseconds between two looks at the time, and from which gap between them on the machine slept. */
const [TICKING, SLEPT] = [1000, 10_000];

/** @typedef {{ day: number, page: number, seen: boolean }} Look   at the time of the day, and that of the page */

/** @returns {Look} */
function look() {
  return { day: Date.now(), page: performance.now(), seen: !document.hidden };
}

/**
 * @param {Look} before
 * @param {Look} now
 * @returns {number} milliseconds for which the machine slept
 */
function sleptBetween(before, now) {
  // Of a window that nobody sees, timers come seldom or not at all: there, sleep is where the page's own time stood still.
  const awake = before.seen && now.seen ? TICKING : now.page - before.page;
  const gap = now.day - before.day - awake;
  return gap > SLEPT ? gap : 0;
}

/**
 * Takes the time of sleep off the talk's clock.
 *
 * @param {import("./session.js").Session} session
 * @param {() => boolean} [owns]   whether the talk's clock is ours: one window is to do it
 */
export function discountSleep(session, owns = () => true) {
  let before = look();
  setInterval(() => {
    const now = look();
    const slept = sleptBetween(before, now);
    before = now;
    const { clock } = session.talk;
    if (slept && owns() && clock.since !== null) session.change({ clock: { ...clock, since: Math.min(now.day, clock.since + slept) } });
  }, TICKING);
}
