/* The presenter view in a window of its own. */

import { hideSlides } from "../shared/slides.js";

/** Shows the presenter view in this window, beside the one with the slides. */
export function startPresenter() {
  hideSlides();
}
