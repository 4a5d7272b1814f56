/* The slides as they stand in the page, and copies of them at a step. */

import { gettext } from "./gettext.js";
import { DECKS, find, findAll, make } from "./page.js";
import { settings } from "./settings.js";

/** A step at which everything on a slide is shown. */
export const LAST = Infinity;

/** @returns {HTMLElement[]} the slides, in their order */
export function slides() {
  return findAll("main.reveal .slides section");
}

/**
 * @param {HTMLElement} slide
 * @returns {string} its title, in one line
 */
export function titleOf(slide) {
  return (slide.querySelector("h1, h2")?.textContent ?? "").trim();
}

/**
 * @param {HTMLElement} slide
 * @returns {number} how many steps bring something on the slide: cues at one place of the speech are one step
 */
export function stepsOf(slide) {
  return new Set(findAll(".fragment", slide).map((each) => each.dataset.fragmentIndex)).size;
}

/**
 * @param {import("./session.js").Position} position
 * @returns {import("./session.js").Position | null} the next one; null at the end
 */
export function positionAfter({ slide, step }) {
  const all = slides();
  const current = all[slide];
  if (current && step + 1 < stepsOf(current)) return { slide, step: step + 1 };
  return slide + 1 < all.length ? { slide: slide + 1, step: -1 } : null;
}

/**
 * @param {import("./session.js").Position} position
 * @returns {import("./session.js").Position | null} the one before; null at the beginning
 */
export function positionBefore({ slide, step }) {
  if (step >= 0) return { slide, step: step - 1 };
  const before = slides()[slide - 1];
  return before ? { slide: slide - 1, step: stepsOf(before) - 1 } : null;
}

/**
 * Draws a slide as it is at a step, as wide as the room it is put in.
 *
 * It is a picture: nothing in it can be reached, and its name is what the slide is called.
 *
 * @param {HTMLElement} slide
 * @param {number} step  -1 is before the first cue
 * @returns {HTMLElement}
 */
export function pictureOf(slide, step = LAST) {
  const copy = /** @type {HTMLElement} */ (slide.cloneNode(true));
  for (const part of findAll(".notes, button", copy)) part.remove();
  for (const part of [copy, ...findAll("[id]", copy)]) part.removeAttribute("id");
  for (const part of findAll(".fragment", copy)) {
    part.classList.remove("current-fragment");
    part.classList.toggle("visible", Number(part.dataset.fragmentIndex) <= step);
  }
  copy.classList.remove("past", "future");
  copy.classList.add("present");
  copy.removeAttribute("hidden");
  copy.removeAttribute("aria-hidden");
  copy.style.removeProperty("display");
  copy.style.removeProperty("top");
  const inside = make("div", { class: "reveal", inert: true, ...DECKS }, make("div", { class: "slides" }, copy));
  const picture = make("div", { class: "miniature", role: "img", "aria-label": titleOf(slide) }, inside);
  new ResizeObserver(() => {
    picture.style.setProperty("--scale", String(picture.clientWidth / settings.width));
  }).observe(picture);
  return picture;
}

/** Takes the slides themselves out of a view that only shows copies of them. */
export function hideSlides() {
  const room = find("main.reveal");
  room.hidden = true;
  // The view may have a main element of its own, and each of the two has a name then.
  room.setAttribute("aria-label", gettext("Slides"));
}
