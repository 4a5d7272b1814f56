/* The overview has a heading of its own, by which a screen reader knows where it is. */

import { OURS } from "../shared/gettext.js";
import { find, make } from "../shared/page.js";

/** Puts the heading before the slides while the overview is shown. */
export function nameOverview() {
  const heading = make("h1", { ...OURS, class: "overview-heading" });
  Reveal.on("overviewshown", () => {
    const count = Reveal.getTotalSlides();
    heading.textContent = count === 1 ? "Overview of 1 slide" : `Overview of ${count} slides`;
    find("main.reveal").prepend(heading);
  });
  Reveal.on("overviewhidden", () => heading.remove());
}
