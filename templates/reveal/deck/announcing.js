/* What a screen reader hears when something changes: where one is, and what has come. */

import { OURS, gettext } from "../shared/gettext.js";
import { find, findAll, make } from "../shared/page.js";
import { slides, titleOf } from "../shared/slides.js";

/** Longer than the last of several keys pressed one after the other, so that only the last slide is named. */
const SETTLED = 150;

/**
 * @param {Element} fragment
 * @returns {string}
 */
function textOf(fragment) {
  const named = findAll("img[alt], svg[aria-label]", fragment).map((each) => each.getAttribute("alt") ?? each.getAttribute("aria-label"));
  const copy = /** @type {Element} */ (fragment.cloneNode(true));
  for (const apart of findAll("svg, table.data", copy)) apart.remove();
  for (const block of findAll(".text, .item, p, th, td", copy)) block.append(block.matches("th, td") ? ", " : " ");
  return [...named, copy.textContent].join(" ").replace(/\s+/g, " ").replaceAll(" ,", ",").replace(/[ ,]+$/, "").trim();
}

/**
 * @param {string[]} texts
 * @returns {string} one after the other, as sentences
 */
function sentences(texts) {
  return texts.filter(Boolean).join(". ").replace(/([.!?…])\. /g, "$1 ");
}

/** Announces each slide by its title and what a step brings by its text, in place of reveal.js, which reads all again. */
export function announce() {
  find(".aria-status").remove();
  const region = make("div", { class: "announcements", role: "status", "aria-live": "polite", "aria-atomic": "true" });
  document.body.append(region);
  let settling = 0;
  const say = (/** @type {() => (Node | string)[]} */ text) => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      region.replaceChildren(...text());
    }, SETTLED);
  };
  const saySlide = () => {
    const { h } = Reveal.getIndices();
    const all = slides();
    const slide = all[h];
    say(() => [make("span", OURS, gettext("Slide {number} of {count}:", { number: h + 1, count: all.length })), ` ${slide ? titleOf(slide) : ""}`]);
  };
  Reveal.on("slidechanged", saySlide);
  Reveal.on("fragmentshown", (event) => {
    const { fragments } = /** @type {{ fragments?: Element[] }} */ (/** @type {unknown} */ (event));
    if (fragments?.length) say(() => [sentences(fragments.map(textOf))]);
  });
}
