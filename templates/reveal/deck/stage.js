/* The slides follow the session, and the session the slides. */

import { stayAwake } from "../shared/awake.js";
import { started, wasUsed } from "../shared/clock.js";
import { findAll } from "../shared/page.js";
import { isAfter } from "../shared/session.js";

/**
 * @returns {import("../shared/session.js").Position} where the slides are
 */
function here() {
  // reveal.js counts the fragments instead where several came at the last step.
  const shown = findAll(".fragment.visible", Reveal.getCurrentSlide());
  return { slide: Reveal.getIndices().h, step: Math.max(-1, ...shown.map((each) => Number(each.dataset.fragmentIndex))) };
}

/**
 * @param {import("../shared/session.js").Position} one
 * @param {import("../shared/session.js").Position} other
 */
function isSame(one, other) {
  return one.slide === other.slide && one.step === other.step;
}

/**
 * Binds the slides to the session: each answers the other, whoever moved first. The clock starts at the first step on.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function bindStage(session) {
  const tell = () => {
    const position = here();
    const { position: before, clock, black } = session.talk;
    const moved = !isSame(position, before);
    if (!moved && black === Reveal.isPaused()) return;
    const starts = isAfter(position, before) && !wasUsed(clock);
    session.change({ position, black: Reveal.isPaused(), clock: starts ? started(clock) : clock });
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"]) Reveal.on(event, tell);
  session.addEventListener("change", () => {
    const { position, black, clock } = session.talk;
    if (wasUsed(clock)) stayAwake();
    if (!isSame(position, here())) Reveal.slide(position.slide, 0, position.step);
    if (black !== Reveal.isPaused()) Reveal.togglePause(black);
  });
  session.addEventListener("request", (event) => {
    const request = /** @type {CustomEvent<import("../shared/session.js").Request>} */ (event).detail;
    const moves = { next: () => Reveal.next(), back: () => Reveal.prev() };
    // As in PowerPoint, who goes on or back from a black screen first sees where that was.
    if (request.to === "next" || request.to === "back") Reveal.isPaused() ? Reveal.togglePause(false) : moves[request.to]();
    else if (request.to === "black") Reveal.togglePause();
    else if (request.to === "change") session.change(request.part);
    else if (request.to === "go") Reveal.slide(request.position.slide, 0, request.position.step);
  });
  session.change({ position: here() });
}
