/* Undoing a jump: the talk is again where it was before the last one, with its clock; and once more, where it jumped to. */

import { isClockLost, isJump } from "./jumps.js";
import { isOneChange } from "./session.js";

/**
 * Answers the request to undo the last jump. What is seen of the session must be each of its changes, so this comes
 * before whatever changes the session when it changes.
 *
 * @param {import("./session.js").Session} session
 * @param {() => boolean} owns    whether the talk is this window's: of two windows one undoes, and the other has seen the same
 * @param {() => boolean} waits   whether a place is still being chosen
 * @returns {() => void} to be called when it has been
 */
export function offerUndo(session, owns = () => true, waits = () => false) {
  /** @type {{ before: import("./session.js").Talk, after: import("./session.js").Talk } | null} */
  let last = null;
  let { talk, revision } = session;
  const compare = () => {
    if (isJump(talk, session.talk)) last = { before: talk, after: session.talk };
    talk = session.talk;
  };
  const undo = () => {
    if (!last) return;
    const { before, after } = last;
    const now = session.talk;
    // A clock that the jump has set or started is set back; one that was stopped or started since goes on as it does.
    const clock = isClockLost(before, after) || isSameClock(now.clock, after.clock) ? before.clock : now.clock;
    // The script stands or moves as it does now, and has been read as far as before.
    const reading = { ...now.reading, at: before.reading.at };
    // A clock that is set back has its own record of what was said; the room reads along as it does now.
    const track = isClockLost(before, after) ? before.track : now.track;
    session.change({ ...before, black: now.black, captions: now.captions, clock, reading, track });
    last = { before: now, after: session.talk };
  };
  session.addEventListener("change", () => {
    // A state that another window knew better is taken over: nobody jumped.
    const isAdopted = !isOneChange(revision, session.revision);
    revision = session.revision;
    if (isAdopted) talk = session.talk;
    else if (!waits()) compare();
  });
  session.addEventListener("request", (event) => {
    const request = /** @type {CustomEvent<import("./session.js").Request>} */ (event).detail;
    if (request.to === "undo" && owns()) undo();
  });
  return compare;
}

/**
 * @param {import("./clock.js").Clock} one
 * @param {import("./clock.js").Clock} other
 */
function isSameClock(one, other) {
  return one.spent === other.spent && one.since === other.since;
}
