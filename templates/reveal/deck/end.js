/* The controls at the end: they come when there is nothing more to show. */

import { find } from "../shared/page.js";

/** Shows the controls after the last step of the last slide. */
export function offerEnd() {
  const controls = find(".end");
  find("[data-restart]").addEventListener("click", () => Reveal.slide(0, 0, -1));
  const update = () => {
    const last = Reveal.isLastSlide() && !Reveal.availableFragments().next;
    controls.hidden = !last || Reveal.getTotalSlides() < 2;
  };
  for (const event of ["ready", "slidechanged", "fragmentshown", "fragmenthidden"]) Reveal.on(event, update);
}
