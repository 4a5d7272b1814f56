/* The pictures of the slides, each drawn when it comes near the window: two hundred at once would take a while. */

import { LAST, pictureOf } from "../shared/slides.js";
import { make } from "../shared/page.js";

const NEAR = "1500px 0px";

/**
 * The places of pictures that are still to be drawn, and how.
 *
 * @type {Map<Element, () => void>}
 */
const slots = new Map();

const coming = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) slots.get(target)?.();
  },
  { rootMargin: NEAR },
);

/**
 * @param {HTMLElement} slide
 * @param {string} name  of its picture, for screen readers
 * @returns {HTMLElement} a place in which the picture comes
 */
export function slotFor(slide, name) {
  const slot = make("div", { class: "slot", role: "img", "aria-label": name });
  slots.set(slot, () => {
    slots.delete(slot);
    coming.unobserve(slot);
    const picture = pictureOf(slide, LAST);
    picture.setAttribute("aria-label", name);
    slot.replaceWith(picture);
  });
  coming.observe(slot);
  return slot;
}

/** Draws the pictures that have not come near yet. */
export function drawAll() {
  for (const draw of [...slots.values()]) draw();
}
