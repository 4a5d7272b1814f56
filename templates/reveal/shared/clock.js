/* A clock that can be stopped. It is a value, so that two windows can have the same one. */

/**
 * @typedef {object} Clock
 * @property {number} spent          milliseconds until it was last stopped
 * @property {number | null} since   when it was last started, in milliseconds since 1970; null while it stands
 * @property {boolean} [byStep]      whether nobody started it: it goes since the first step on
 */

/** @type {Clock} */
export const UNUSED = { spent: 0, since: null };

/**
 * @param {Clock} clock
 * @param {number} [now]
 * @returns {number} milliseconds for which it ran
 */
export function elapsed(clock, now = Date.now()) {
  return clock.spent + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

/**
 * @param {Clock} clock
 * @param {number} [now]
 * @returns {Clock} the clock, going
 */
export function started(clock, now = Date.now()) {
  return clock.since === null ? { spent: clock.spent, since: now } : clock;
}

/**
 * @param {Clock} clock
 * @param {number} [now]
 * @returns {Clock} the clock, standing
 */
export function paused(clock, now = Date.now()) {
  return { spent: elapsed(clock, now), since: null };
}

/**
 * @param {Clock} clock
 * @returns {Clock} the clock, standing if it went, and going if it stood
 */
export function switched(clock) {
  return clock.since === null ? started(clock) : paused(clock);
}

/**
 * @param {Clock} clock
 * @returns {boolean} whether it was ever started
 */
export function wasUsed(clock) {
  return clock.since !== null || clock.spent > 0;
}
