/* What Next will do, said below the script. */

import { OURS, gettext, withNodes } from "../shared/gettext.js";
import { nextWindow } from "../shared/progress.js";
import { make, THEIRS } from "../shared/page.js";
import { positionAfter, slides, titleOf } from "../shared/slides.js";

/** @typedef {import("./script.js").Passage} Passage */

/**
 * @param {import("../shared/session.js").Talk} talk
 * @param {Passage[]} passages
 * @returns {{ kind: "back" | "text" | "cue" | "slide" | "end", sentence: string, words?: string }} what comes by Next, and
 *   the deck's own words for it
 */
function comingBy(talk, passages) {
  if (talk.black) return { kind: "back", sentence: gettext("Next: the slide comes back from black.") };
  if (nextWindow(talk) !== null) return { kind: "text", sentence: gettext("Next: the text goes on. (Q: the cue at once)") };
  const after = positionAfter(talk.position);
  if (!after) return { kind: "end", sentence: gettext("This is the end: Next does nothing more.") };
  if (after.step < 0) return { kind: "slide", sentence: gettext("Next: slide {number}, {title}", { number: after.slide + 1 }), words: titleOf(slides()[after.slide] ?? document.body) };
  const passage = passages.find(({ position }) => position.slide === after.slide && position.step === after.step);
  return { kind: "cue", sentence: gettext("Next: cue {number}, at the words “{title}”", { number: after.step + 1 }), words: passage?.cues.map((cue) => cue.textContent).join("") ?? "" };
}

/**
 * @param {import("../shared/session.js").Session} session
 * @param {Passage[]} passages
 * @returns {HTMLElement} a line, which follows the session
 */
export function comingLine(session, passages) {
  const line = make("p");
  const place = make("section", { ...OURS, class: "coming", "aria-label": gettext("What Next does") }, line);
  let said = "";
  const update = () => {
    const { kind, sentence, words } = comingBy(session.talk, passages);
    if (place.dataset.kind === kind && said === sentence + words) return;
    place.dataset.kind = kind;
    said = sentence + words;
    line.replaceChildren(...withNodes(sentence, { title: make("cite", THEIRS, words ?? "") }));
  };
  session.addEventListener("change", update);
  update();
  return place;
}
