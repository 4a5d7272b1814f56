/* A section of the speech: its slide as a picture, what stands on it, and the full text. */

import { OURS, gettext } from "../shared/gettext.js";
import { find, findAll, make } from "../shared/page.js";
import { passagesAt, sectionHeading } from "../shared/notes.js";
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
  const present = make("a", { lang: OURS.lang, href: addressOf(View.SLIDES, id) }, gettext("Present from slide {number}", { number }));
  slide.removeAttribute("id");
  const spoken = passagesAt(slide).length > 0;
  // Translators: of a speech, what is said before its first heading.
  const heading = chapterHeading(slide, number === 1 && spoken ? gettext("Opening") : title || slideName(number));
  const text = speechOf(slide);
  heading.id = `heading.${number}`;
  const caption = make(
    "figcaption",
    {},
    make("span", { lang: OURS.lang, class: "place" }, gettext("Slide {number} of {count}", { number, count })),
    present,
    make("details", {}, make("summary", { lang: OURS.lang }, gettext("Words on slide {number}", { number })), wordsOn(slide)),
  );
  const figure = make("figure", {}, slotFor(slide, title ? gettext("Slide {number}: {title}", { number, title }) : slideName(number)), caption);
  const named = { id, class: "chapter", "data-title": title, "aria-labelledby": heading.id };
  return make("section", named, heading, figure, ...(spoken ? [text] : []));
}

/** @param {number} number */
function slideName(number) {
  return gettext("Slide {number}", { number });
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
 * Takes the heading of a section out of its text, in which the headings below it then come up by one.
 *
 * @param {HTMLElement} slide
 * @param {string} otherwise   for what has no heading: what is said before the first, or from a phrase on
 */
function chapterHeading(slide, otherwise) {
  const own = sectionHeading(slide);
  if (!own) return make("h2", {}, otherwise);
  own.remove();
  for (const heading of passagesAt(slide)) {
    const level = Number(/^h(\d)$/.exec(heading.localName)?.[1]);
    if (level) heading.replaceWith(renamed(heading, /** @type {HeadingTag} */ (`h${level - 1}`)));
  }
  return renamed(own, "h2");
}

/** @typedef {"h2" | "h3" | "h4" | "h5" | "h6"} HeadingTag */

/**
 * @param {HTMLElement} heading
 * @param {HeadingTag} tag
 */
function renamed({ lang, dir, childNodes }, tag) {
  return make(tag, { lang: lang || false, dir: dir || false }, ...childNodes);
}
