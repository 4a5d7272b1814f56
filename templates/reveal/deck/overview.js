/* The overview has a heading of its own, by which a screen reader knows where it is. */

import { OURS, ngettext } from "../shared/gettext.js";
import { find, make } from "../shared/page.js";

/** Puts the heading before the slides while the overview is shown. */
export function nameOverview() {
  const heading = make("h1", { ...OURS, class: "overview-heading" });
  Reveal.on("overviewshown", () => {
    const count = Reveal.getTotalSlides();
    heading.textContent = ngettext("Overview of {count} slide", "Overview of {count} slides", count);
    find("main.reveal").prepend(heading);
  });
  Reveal.on("overviewhidden", () => heading.remove());
}
