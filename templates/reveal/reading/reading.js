/* The reading view: each slide, then its full text, for those who open the deck afterwards. */

import { hideSlides } from "../shared/slides.js";

/** Shows the reading view in this window. */
export function startReading() {
  hideSlides();
}
