/* The reading view: each slide, then its full text, for those who open the deck afterwards. */

import { offerDownload } from "../shared/download.js";
import { OURS, gettext } from "../shared/gettext.js";
import { make } from "../shared/page.js";
import { hideSlides, slides } from "../shared/slides.js";
import { chapterOf } from "./chapter.js";
import { contentsOf } from "./contents.js";
import { offerHandout } from "./handout.js";
import { masthead } from "./masthead.js";
import { followAddress } from "./place.js";

/** Shows the reading view in this window. */
export function startReading() {
  document.documentElement.classList.add("reading");
  hideSlides();
  const head = masthead();
  const all = slides();
  const chapters = all.map((slide, at) => chapterOf(slide, at + 1, all.length));
  const skip = make("a", { ...OURS, class: "skip", href: "#reading.text" }, gettext("Skip to the text"));
  const text = make("main", { id: "reading.text", class: "chapters", tabindex: -1, "aria-label": gettext("Slides and text") }, ...chapters);
  document.body.prepend(skip, head, make("div", { class: "pages" }, contentsOf(chapters), text));
  offerDownload();
  offerHandout();
  followAddress(chapters);
}
