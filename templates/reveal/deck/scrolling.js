/* The slides below each other, as reveal.js shows them where the window is narrow, and back again. */

import { find } from "../shared/page.js";

/**
 * Keeps the slides themselves while they are below each other.
 *
 * reveal.js keeps their markup and writes it back where the window is wide again. The policy refuses the style attributes
 * that reveal.js left in it, and what listens to the slides would listen to nothing.
 */
export function keepSlides() {
  const room = find("main.reveal > .slides");
  /** @type {Element[]} */
  let kept = [];
  Object.defineProperty(room, "innerHTML", {
    get() {
      kept = [...room.children];
      return "";
    },
    set() {
      room.replaceChildren(...kept);
    },
  });
}

/** @returns {boolean} whether the slides stand one below the other, as on a phone */
export function isScrolled() {
  return Reveal.getViewportElement()?.classList.contains("reveal-scroll") ?? false;
}
