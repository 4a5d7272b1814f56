/* The bar of sections at the bottom: how far the talk is, what is in it, and a way to each slide. */

import { gettext } from "../shared/gettext.js";
import { sectionHeading } from "../shared/notes.js";
import { make } from "../shared/page.js";
import { rove } from "../shared/roving.js";
import { slides, titleOf } from "../shared/slides.js";

/** Pixels that a finger hits. */
const TOUCHED = 44;

/**
 * @param {HTMLElement} slide
 * @param {number} at
 * @returns {string} what a slide is called, though it may have no title
 */
function nameOf(slide, at) {
  return titleOf(slide) || sectionHeading(slide)?.textContent?.trim() || gettext("Slide {number}", { number: at + 1 });
}

/**
 * @param {() => void} goTo   opens the list of all slides
 * @returns {HTMLElement} the bar; it names the part that is pointed at or has the focus. Tab goes to the current slide.
 */
export function sectionsBar(goTo) {
  const label = make("span", { class: "label", "aria-hidden": "true" });
  const buttons = slides().map((slide, at) =>
    make("button", { type: "button", "aria-label": nameOf(slide, at) }),
  );
  const bar = make("nav", { class: "sections", "aria-label": gettext("Sections") }, ...buttons, label);

  const name = (/** @type {EventTarget | null} */ target) => {
    const at = buttons.findIndex((button) => button === target);
    if (at < 0) return;
    label.textContent = `${at + 1} · ${buttons[at]?.getAttribute("aria-label") ?? ""}`;
    label.style.setProperty("--at", String((at + 0.5) / buttons.length));
  };
  const stopAt = rove(bar, buttons);
  const update = () => {
    const current = Reveal.getIndices().h;
    for (const [at, button] of buttons.entries()) {
      button.classList.toggle("past", at < current);
      if (at === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    if (!bar.contains(document.activeElement)) stopAt(current);
  };

  bar.addEventListener("pointerover", ({ target }) => name(target));
  bar.addEventListener("focusin", ({ target }) => name(target));
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!bar.contains(/** @type {Node | null} */ (relatedTarget))) stopAt(Reveal.getIndices().h);
  });
  bar.addEventListener("click", (event) => {
    const at = buttons.findIndex((button) => button === event.target);
    const isByFinger = /** @type {Partial<PointerEvent>} */ (event).pointerType === "touch";
    // A finger would hit its neighbours as well.
    if (isByFinger && bar.clientWidth < TOUCHED * buttons.length) goTo();
    else if (at >= 0) Reveal.slide(at, 0, -1);
  });

  Reveal.on("slidechanged", update);
  update();
  return bar;
}
