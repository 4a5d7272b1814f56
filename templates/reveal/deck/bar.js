/* The bar below the slides: it covers nothing of them, and is not there while somebody presents. */

import { OURS, gettext } from "../shared/gettext.js";
import { find, make, DECKS } from "../shared/page.js";
import { enterFullScreen } from "../shared/screen.js";

/**
 * @typedef {object} Offers
 * @property {() => void} next
 * @property {() => void} back
 * @property {(() => void) | null} present   opens the presenter view; a public copy has none
 * @property {() => void} more   opens all else
 * @property {HTMLElement} sections
 * @property {HTMLElement} sign   of a rehearsal
 */

/**
 * @param {string} text
 * @param {() => void} run
 * @param {Record<string, string>} [attributes]
 */
function button(text, run, attributes = {}) {
  const made = make("button", { ...OURS, type: "button", ...attributes }, text);
  made.addEventListener("click", run);
  return made;
}

/**
 * Puts the bar below the slides.
 *
 * @param {Offers} offers
 */
export function offerBar({ next, back, present, more, sections, sign }) {
  // Their signs are mirrored where the deck is read from the right, whatever we speak.
  const turn = { class: "turn", dir: DECKS.dir };
  const on = button("\u203a", next, { ...turn, "aria-label": gettext("Next") });
  const restart = button(gettext("Back to the start"), () => Reveal.slide(0, 0, -1), { class: "restart" });
  const bar = make(
    "div",
    { class: "bar", dir: DECKS.dir },
    button("\u2039", back, { ...turn, "aria-label": gettext("Back") }),
    on,
    sign,
    sections,
    restart,
    ...(present ? [button(gettext("Presenter view"), present, { class: "present" })] : []),
    button(gettext("Full screen"), () => void enterFullScreen(), { class: "full" }),
    // Translators: a button: more commands.
    button(gettext("More"), more, { class: "more" }),
    make("button", { ...OURS, type: "button", class: "download", "data-download": true }, gettext("Download PowerPoint")),
  );
  const update = () => {
    const isEnd = Reveal.isLastSlide() && !Reveal.availableFragments().next;
    on.hidden = isEnd;
    restart.hidden = !isEnd || Reveal.getTotalSlides() < 2;
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) Reveal.on(event, update);
  update();
  document.body.append(bar);
  fitSlides();
}

/** Keeps the slides as large as the bar leaves room for, also when it comes and goes. */
function fitSlides() {
  new ResizeObserver(() => Reveal.layout()).observe(find("main.reveal"));
}
