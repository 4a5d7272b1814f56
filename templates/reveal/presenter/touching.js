/* The script under a finger: a swipe goes on or back, and a passage is gone to only by a finger that is held on it. */

import { gettext } from "../shared/gettext.js";
import { settings } from "../shared/settings.js";
import { isTouch, onHold, onSwipe } from "../shared/touch.js";

/**
 * @param {HTMLElement} pane
 * @param {{ next: () => void, back: () => void, mention: (text: string) => void }} view
 */
export function answerTouch(pane, { next, back, mention }) {
  const on = settings.rtl ? "right" : "left";
  onSwipe(pane, (way) => (way === on ? next() : back()));
  // It means what a click of the mouse means there.
  onHold(pane, (target, { x, y }) => target.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: x, clientY: y })));
  pane.addEventListener(
    "click",
    (event) => {
      if (!isTouch(event)) return;
      // One that brushes the text must not take the room to another place.
      event.stopImmediatePropagation();
      mention(gettext("Hold your finger on a passage to go there."));
    },
    { capture: true },
  );
}
