/* A click on the slide goes on, as in other programs for slides. */

import { find } from "../shared/page.js";
import { isScrolled } from "./scrolling.js";

/** What answers a click itself. */
const ANSWERING = "a, button, input, select, textarea, summary, label, audio, video";
/** Pixels; who moves the mouse further while it is pressed draws, and does not click. */
const STILL = 5;

/**
 * @param {MouseEvent} event
 * @returns {boolean} whether it is no more than a click of the mouse
 */
function isPlain(event) {
  const { pointerType = "mouse" } = /** @type {Partial<PointerEvent>} */ (event);
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  return pointerType === "mouse" && event.button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
}

/** @param {() => void} next */
export function goOnByClick(next) {
  const room = find("main.reveal");
  let pressed = { x: 0, y: 0, onBlack: false };
  room.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => {
    pressed = { x, y, onBlack: Reveal.isPaused() };
  });
  room.addEventListener("click", (event) => {
    if (event.defaultPrevented || !isPlain(event) || isScrolled() || Reveal.isOverview()) return;
    // reveal.js has ended the black screen.
    if (pressed.onBlack || /** @type {Element} */ (event.target).closest(ANSWERING)) return;
    const isDrawn = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL;
    if (!isDrawn && (getSelection()?.isCollapsed ?? true)) next();
  });
}
