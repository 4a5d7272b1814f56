/* The slide that the room sees, and what comes next. */

import { gettext, withNodes } from "../shared/gettext.js";
import { make, THEIRS } from "../shared/page.js";
import { pictureOf, positionAfter, slides, stepsOf, titleOf } from "../shared/slides.js";

/**
 * @param {import("../shared/session.js").Session} session
 * @returns {HTMLElement} the two pictures, which follow the session
 */
export function previews(session) {
  const now = make("div", { class: "preview now" });
  const next = make("div", { class: "preview next" });
  const place = make("span");
  const title = make("span", { ...THEIRS, class: "spoken" });
  const status = make("p", { class: "status", role: "status" }, place, title);
  let announced = -1;
  const update = () => {
    const { position, black } = session.talk;
    const all = slides();
    const slide = all[position.slide];
    if (!slide) return;
    const steps = stepsOf(slide);
    const here = { number: position.slide + 1, count: all.length, step: position.step + 1, steps };
    const at = steps ? gettext("Slide {number} of {count}, step {step} of {steps}", here) : gettext("Slide {number} of {count}", here);
    const text = black ? gettext("{place}: the screen is black", { place: at }) : at;
    if (place.textContent === text) return;
    place.textContent = text;
    // Whoever cannot see the slide hears its title when it comes, and not again at each step.
    title.textContent = position.slide === announced ? "" : ` ${titleOf(slide)}`;
    announced = position.slide;
    now.replaceChildren(pictureOf(slide, position.step));
    now.classList.toggle("black", black);
    const after = positionAfter(position);
    const coming = after && all[after.slide];
    next.replaceChildren(
      make("p", { class: "label" }, ...(coming && coming !== slide ? withNodes(gettext("Next slide: {title}"), { title: make("span", THEIRS, titleOf(coming)) }) : [gettext("Next step")])),
      coming ? pictureOf(coming, after.step) : make("p", { class: "end-of-talk" }, gettext("The end")),
    );
  };
  session.addEventListener("change", update);
  update();
  return make("div", { class: "previews" }, status, now, next);
}
