/* Where the talk is: what the slides and the presenter view share, whichever windows they are in. */

import { UNUSED } from "./clock.js";
import { isReading, UNREAD } from "./progress.js";
import { isTrack } from "./moments.js";

/**
 * @typedef {object} Position
 * @property {number} slide   counted from 0
 * @property {number} step    the last cue that has come; -1 before the first
 */

/**
 * @typedef {object} Talk
 * @property {Position} position
 * @property {boolean} black                        whether the room sees a black screen
 * @property {import("./clock.js").Clock} clock     of the talk
 * @property {Rehearsal | null} rehearsal           while rehearsing
 * @property {import("./progress.js").Reading} reading  how far the passage at the position has been read
 * @property {boolean} [captions]                   whether the room reads along
 * @property {import("./moments.js").Moment[]} [track]  when which words were spoken
 */

/**
 * @param {Position} position
 * @param {Position} other
 * @returns {boolean} whether the other one comes earlier in the talk
 */
export function isAfter(position, other) {
  return position.slide > other.slide || (position.slide === other.slide && position.step > other.step);
}

/**
 * The record of a rehearsal. What the clock has run beyond the time that is spent belongs to the slide, still running.
 *
 * @typedef {object} Rehearsal
 * @property {number} slide     on which the speaker is
 * @property {number[]} spent   milliseconds for each slide
 */

/**
 * What can be asked of the window with the slides. `next` and `back` go through the windows of a long passage too; `cue`
 * goes past them; `read` says how far a passage has been read, and what the script's window is like.
 *
 * @typedef {{ to: "next" } | { to: "back" } | { to: "cue" } | { to: "black" } | { to: "undo" }
 *   | { to: "go", position: Position, at?: number }
 *   | { to: "read", position: Position, part: Partial<import("./progress.js").Reading> }
 *   | { to: "change", part: Partial<Talk> }} Request
 */

/** @type {Talk} */
const BEGINNING = { position: { slide: 0, step: -1 }, black: false, clock: UNUSED, rehearsal: null, reading: UNREAD };

/** What a count of changes never comes to; beyond 2 ** 53, one more would be the same number. */
const ENDLESS = 2 ** 40;

/**
 * Other pages from the disk write to the storage that ours has.
 *
 * @param {any} kept
 * @returns {kept is { talk: Talk, revision: number }} whether this is the state of a talk, and a count of its changes
 */
export function isState(kept) {
  const { position, black, clock, rehearsal, reading, captions = false, track = [] } = kept?.talk ?? {};
  return (
    [position?.slide, position?.step, kept?.revision].every(Number.isSafeInteger) &&
    kept.revision < ENDLESS &&
    [black, captions].every((each) => typeof each === "boolean") &&
    isTrack(track) &&
    isReading(reading) &&
    [clock?.spent, clock?.since ?? 0].every(Number.isFinite) &&
    (rehearsal === null || (Number.isSafeInteger(rehearsal?.slide) && Array.isArray(rehearsal.spent) && rehearsal.spent.every(Number.isFinite)))
  );
}

/** So many changes may come at once, one of which has called forth the others. */
const FEW = 3;

/**
 * @param {number} before
 * @param {number} after
 * @returns {boolean} whether what happened between two revisions was one thing; else another window knew more than this one
 */
export function isOneChange(before, after) {
  return after - before <= FEW;
}

/**
 * The state of the talk.
 *
 * It tells of each change by an event `change`, and of each request by an event `request` (a CustomEvent whose detail
 * is the Request). The slides answer requests; between windows, the link carries both.
 */
export class Session extends EventTarget {
  /** @type {Talk} */
  talk = BEGINNING;
  /** Counts the changes, so that of two windows' states the newer one is known. */
  revision = 0;

  /**
   * Changes a part of the state. At another position, nothing has been read yet, unless the part says so.
   *
   * @param {Partial<Talk>} part
   */
  change(part) {
    const reading = part.position ? { ...this.talk.reading, at: 0 } : this.talk.reading;
    this.adopt({ ...this.talk, reading, ...part }, this.revision + 1);
  }

  /**
   * Takes over another window's state, if it is newer.
   *
   * @param {Talk} talk
   * @param {number} revision
   */
  adopt(talk, revision) {
    if (revision <= this.revision) return;
    this.talk = talk;
    this.revision = revision;
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Request} request */
  ask(request) {
    this.dispatchEvent(new CustomEvent("request", { detail: request }));
  }
}
