/* The slides follow the session, and the session the slides. */

import { answerInPlace, arrival, isSame } from "../shared/answers.js";
import { stayAwake } from "../shared/awake.js";
import { wasUsed } from "../shared/clock.js";
import { findAll } from "../shared/page.js";

/**
 * @returns {import("../shared/session.js").Position} where the slides are
 */
function here() {
  // reveal.js counts the fragments instead where several came at the last step.
  const shown = findAll(".fragment.visible", Reveal.getCurrentSlide());
  return { slide: Reveal.getIndices().h, step: Math.max(-1, ...shown.map((each) => Number(each.dataset.fragmentIndex))) };
}

/**
 * Binds the slides to the session: each answers the other, whoever moved first. The clock starts at the first step on.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function bindStage(session) {
  /** @type {import("../shared/session.js").Request | null} by which the slides are being moved */
  let answering = null;
  const tell = () => {
    const [position, black] = [here(), Reveal.isPaused()];
    const { talk } = session;
    if (!isSame(position, talk.position)) session.change({ ...arrival(talk, position, answering), black });
    else if (black !== talk.black) session.change({ black });
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
    const part = answerInPlace(session.talk, request);
    if (part) {
      session.change(part);
      return;
    }
    answering = request;
    moveSlides(request);
    answering = null;
  });
  session.change({ position: here() });
}

/** @param {import("../shared/session.js").Request} request */
function moveSlides(request) {
  if (Reveal.isOverview()) {
    // Whoever goes on beside it wants the room to see the slide that is chosen.
    Reveal.toggleOverview(false);
    if (request.to !== "go") return;
  }
  if (request.to === "back") Reveal.prev();
  else if (request.to === "go") Reveal.slide(request.position.slide, 0, request.position.step);
  else if (request.to === "next" || request.to === "cue") Reveal.next();
}
