/* A finger that is held on the slides opens what a key opens: in full screen there is no button, and a tablet has no keys. */

import { find } from "../shared/page.js";
import { onHold } from "../shared/touch.js";

/** @param {() => void} more   opens all that can be done */
export function openByHolding(more) {
  onHold(find("main.reveal"), () => {
    // With the laser pointer, a finger points.
    if (!document.documentElement.classList.contains("lasering")) more();
  });
}
