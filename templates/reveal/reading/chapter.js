/* A section of the speech: its slide as a picture, what stands on it, and the full text. */

import { find, findAll, make, OURS } from "../shared/page.js";
import { titleOf } from "../shared/slides.js";
import { addressOf, View } from "../shared/views.js";
import { slotFor } from "./pictures.js";
import { wordsOn } from "./words.js";

/**
 * Takes over the slide's id, so that addresses in the page lead here, and its notes.
 *
 * @param {HTMLElement} slide
 * @param {number} number  of the slide, counted from 1
 * @param {number} count   of all slides
 * @returns {HTMLElement}
 */
export function chapterOf(slide, number, count) {
  const { id } = slide;
  const title = titleOf(slide);
  const present = make("a", { lang: OURS.lang, href: addressOf(View.SLIDES, id) }, `Present from slide ${number}`);
  slide.removeAttribute("id");
  const text = speechOf(slide);
  const heading = headingOf(text, number === 1 ? "Opening" : title || `Slide ${number}`);
  heading.id = `heading.${number}`;
  const caption = make(
    "figcaption",
    {},
    make("span", { lang: OURS.lang, class: "place" }, `Slide ${number} of ${count}`),
    present,
    make("details", {}, make("summary", { lang: OURS.lang }, `Words on slide ${number}`), wordsOn(slide)),
  );
  const figure = make("figure", {}, slotFor(slide, title ? `Slide ${number}: ${title}` : `Slide ${number}`), caption);
  const named = { id, class: "chapter", "data-title": title, "aria-labelledby": heading.id };
  return make("section", named, heading, figure, text);
}

/**
 * The full text, in which the words of a cue are as any others: they were marks for the speaker.
 *
 * @param {HTMLElement} slide
 */
function speechOf(slide) {
  const text = make("div", { class: "text-of-section" }, ...find("aside.notes", slide).childNodes);
  for (const cue of findAll(".cue", text)) cue.replaceWith(...cue.childNodes);
  text.normalize();
  return text;
}

/**
 * Takes the heading of a section out of its text; what is said before the first heading has none.
 *
 * @param {HTMLElement} text
 * @param {string} otherwise
 */
function headingOf(text, otherwise) {
  const own = text.firstElementChild;
  if (!own?.matches("h3")) return make("h2", {}, otherwise);
  own.remove();
  const { lang, dir } = /** @type {HTMLElement} */ (own);
  return make("h2", { lang: lang || false, dir: dir || false }, ...own.childNodes);
}
