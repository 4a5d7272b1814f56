/* The bar of sections at the bottom: how far the talk is, what is in it, and a way to each slide. */

import { sectionHeading } from "../shared/notes.js";
import { make } from "../shared/page.js";
import { slides, titleOf } from "../shared/slides.js";

/**
 * @param {HTMLElement} slide
 * @param {number} at
 * @returns {string} what a slide is called, though it may have no title
 */
function nameOf(slide, at) {
  return titleOf(slide) || sectionHeading(slide)?.textContent?.trim() || `Slide ${at + 1}`;
}

/** Shows the bar; it grows and names its parts while it is pointed at or has the focus. */
export function offerSections() {
  const label = make("span", { class: "label", "aria-hidden": "true" });
  const buttons = slides().map((slide, at) =>
    make("button", { type: "button", "aria-label": nameOf(slide, at), tabindex: -1 }),
  );
  const bar = make("nav", { class: "sections", "aria-label": "Sections" }, ...buttons, label);

  const name = (/** @type {EventTarget | null} */ target) => {
    const at = buttons.findIndex((button) => button === target);
    if (at < 0) return;
    label.textContent = `${at + 1} · ${buttons[at]?.getAttribute("aria-label") ?? ""}`;
    label.style.setProperty("--at", String((at + 0.5) / buttons.length));
  };
  /** One stop for the Tab key, whatever the number of slides; the arrow keys go from part to part. */
  const focusOn = (/** @type {number} */ at) => {
    for (const [each, button] of buttons.entries()) button.tabIndex = each === at ? 0 : -1;
  };
  const update = () => {
    const current = Reveal.getIndices().h;
    for (const [at, button] of buttons.entries()) {
      button.classList.toggle("past", at < current);
      if (at === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    if (!bar.contains(document.activeElement)) focusOn(current);
  };

  bar.addEventListener("pointerover", ({ target }) => name(target));
  bar.addEventListener("focusin", ({ target }) => name(target));
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!bar.contains(/** @type {Node | null} */ (relatedTarget))) focusOn(Reveal.getIndices().h);
  });
  bar.addEventListener("click", ({ target }) => {
    const at = buttons.findIndex((button) => button === target);
    if (at >= 0) Reveal.slide(at, 0, -1);
  });
  bar.addEventListener("keydown", (event) => {
    const [next, last] = getComputedStyle(bar).direction === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const at = buttons.findIndex((button) => button === event.target);
    const to = { [next]: at + 1, [last]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const there = Math.max(0, Math.min(to, buttons.length - 1));
    focusOn(there);
    buttons[there]?.focus();
  });

  Reveal.on("slidechanged", update);
  update();
  document.body.append(bar);
}
