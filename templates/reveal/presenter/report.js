/* What a rehearsal or a talk was like: each section's real time beside the planned one, and the speaker's own pace. */

import { OURS, gettext, withNodes } from "../shared/gettext.js";
import { clockTime, signedTime, slotOf, spokenTime, timeOfAll, timeOfSlide } from "../shared/pace.js";
import { sectionHeading } from "../shared/notes.js";
import { find, make, THEIRS } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { slides, titleOf } from "../shared/slides.js";
import { paceInWords } from "./speed.js";
import { captionFiles } from "./subtitles.js";

/** @typedef {import("./rehearsal.js").Rehearsed} Rehearsed */

/** Of less than so many seconds no pace can be told. */
const TELLING = 20;
/** What an outline takes for a pace. */
const [SLOWEST, FASTEST] = [40, 400];
const NOTHING = "\u2013";

/**
 * @param {HTMLElement} slide
 * @returns {string} the heading of its section; of one that has none, as the opening, the slide's title
 */
function sectionOf(slide) {
  return sectionHeading(slide)?.textContent?.trim() ?? titleOf(slide);
}

/**
 * @param {string} name
 * @param {number} planned  seconds
 * @param {number} real     seconds; 0 for what was not reached
 * @param {Record<string, string>} [language]  of the name
 * @returns {HTMLTableRowElement}
 */
function row(name, planned, real, language = {}) {
  const difference = Math.round(real) - Math.round(planned);
  const longer = real > 0 && difference > 0;
  return make(
    "tr",
    {},
    make("th", { scope: "row", ...language }, name),
    make("td", {}, clockTime(Math.round(planned))),
    make("td", {}, real > 0 ? clockTime(Math.round(real)) : NOTHING),
    make("td", { class: longer ? "longer" : "shorter" }, real > 0 ? signedTime(difference) : NOTHING),
  );
}

/**
 * @param {Rehearsed} rehearsed
 * @returns {HTMLTableElement}
 */
function table({ spent, total }) {
  // Translators: heads of a table of the planned and the real time of each section of the speech.
  const heads = [gettext("Section"), gettext("Planned"), gettext("Real"), gettext("Difference")].map((name) => make("th", { scope: "col" }, name));
  const rows = slides().map((slide, at) => row(sectionOf(slide), timeOfSlide(settings, at), spent[at] ?? 0, THEIRS));
  return make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows),
    // Translators: the sums.
    make("tfoot", {}, row(gettext("All"), timeOfAll(settings), total)),
  );
}

/**
 * @param {number} total  seconds
 * @returns {string} whether the talk keeps to its slot
 */
function slotSentence(total) {
  const slot = slotOf(settings);
  const spare = Math.round(slot) - Math.round(total);
  const times = { slot: clockTime(Math.round(slot)), time: spokenTime(spare) };
  if (settings.slot) {
    if (spare === 0) return gettext("Exactly the slot of {slot}.", times);
    return spare > 0 ? gettext("{time} under the slot of {slot}.", times) : gettext("{time} over the slot of {slot}.", times);
  }
  if (spare === 0) return gettext("Exactly the planned {slot}.", times);
  return spare > 0 ? gettext("{time} under the planned {slot}.", times) : gettext("{time} over the planned {slot}.", times);
}

/**
 * Puts a text on the clipboard; where that is not to be had, selects it to be copied by hand.
 *
 * @param {HTMLInputElement} line
 * @param {HTMLElement} answer
 */
async function copy(line, answer) {
  line.select();
  try {
    await navigator.clipboard.writeText(line.value);
    answer.textContent = gettext("Copied");
  } catch {
    line.focus();
    answer.textContent = gettext("Selected: copy it with Ctrl+C");
  }
}

/**
 * @param {Rehearsed} rehearsed
 * @returns {HTMLElement[]} the speaker's own pace, and the line by which the outline learns it
 */
function ownPace({ total, units }) {
  const pace = Math.round((units * 60) / total);
  if (total < TELLING || pace < SLOWEST || pace > FASTEST) {
    return [make("p", {}, gettext("This was too short, or too much of it was skipped, to tell your pace."))];
  }
  const line = make("input", { id: "own.pace", readonly: true, value: `wpm: ${pace}`, size: 10 });
  const answer = make("span", { role: "status" });
  const button = make("button", { type: "button" }, gettext("Copy"));
  button.addEventListener("click", () => copy(line, answer));
  const spoke = withNodes(gettext("You spoke {pace}. The plan reckons with {planned}.", { planned: settings.wpm }), { pace: make("strong", {}, paceInWords(pace)) });
  return [
    make("p", {}, ...spoke),
    make("p", { class: "line" }, make("label", { for: "own.pace" }, gettext("For the outline")), line, button, answer),
  ];
}

/**
 * Shows the report until it is closed.
 *
 * @param {string} name
 * @param {Rehearsed} rehearsed
 */
export function showReport(name, rehearsed) {
  const heading = make("h2", { id: "rehearsal.report", tabindex: -1, autofocus: true }, name);
  const close = make("button", { type: "button", class: "main" }, gettext("Close"));
  const dialog = make(
    "dialog",
    { ...OURS, class: "rehearsal", "aria-labelledby": heading.id },
    make("div", { class: "head" }, heading, make("p", { class: "time" }, clockTime(Math.round(rehearsed.total)))),
    make("p", {}, slotSentence(rehearsed.total)),
    table(rehearsed),
    ...ownPace(rehearsed),
    ...captionFiles(rehearsed.track),
    make("footer", {}, close),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  find("body").append(dialog);
  dialog.showModal();
}
