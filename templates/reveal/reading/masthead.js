/* The head of the reading view: what the talk is called, who gave it and when, and what can be done with it. */

import { OURS, gettext } from "../shared/gettext.js";
import { find, findAll, make } from "../shared/page.js";
import { slides, titleOf } from "../shared/slides.js";
import { addressOf, View } from "../shared/views.js";

/** On the first slide, below its title. Lists, figures and whatever else it shows are for its picture. */
const BYLINES = ".frame:is(.subtitle, .body) > div > .text";

/** @returns {HTMLElement} with the texts of the first slide */
export function masthead() {
  const first = slides()[0] ?? find("main.reveal");
  const lines = findAll(BYLINES, first).map((line) => {
    const kind = line.closest(".subtitle") ? "subtitle" : "byline";
    return make("p", { class: kind }, line.textContent ?? "");
  });
  return make(
    "header",
    { class: "masthead" },
    make("div", {}, make("h1", {}, titleOf(first) || document.title), ...lines, actions()),
  );
}

function actions() {
  return make(
    "ul",
    { class: "actions" },
    // Translators: a button: show the slides, to present them.
    make("li", {}, make("a", { ...OURS, href: addressOf(View.SLIDES) }, gettext("Present"))),
    make("li", {}, make("a", { ...OURS, href: addressOf(View.PRESENTER) }, gettext("Presenter view"))),
    make("li", {}, make("button", { ...OURS, type: "button", "data-download": true }, gettext("Download PowerPoint"))),
    make("li", {}, make("button", { ...OURS, type: "button", "data-print": true }, gettext("Print slides with text"))),
  );
}
