/* The script on paper: large, with its cues and directions, and when each slide's turn comes by the plan. */

import { clockTime, timeOfSlide } from "../shared/pace.js";
import { findAll } from "../shared/page.js";
import { settings } from "../shared/settings.js";

/** Notes at each slide's mark from when to when it is spoken; only on paper is it shown. @param {HTMLElement} script */
export function timePages(script) {
  let begins = 0;
  for (const [slide, mark] of findAll(".slide-mark", script).entries()) {
    const ends = begins + timeOfSlide(settings, slide);
    mark.dataset.time = `${clockTime(begins)}\u2013${clockTime(ends)}`;
    begins = ends;
  }
}
