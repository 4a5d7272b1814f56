/* The captions of a talk as files for its recording, WebVTT and SRT, with the times of the talk's clock. */

import { captionsBetween, wordsOf } from "../shared/captions.js";
import { save } from "../shared/download.js";
import { gettext } from "../shared/gettext.js";
import { make } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { speedAt } from "../shared/track.js";

/** @typedef {import("../shared/captions.js").Caption} Caption */
/** @typedef {import("../shared/moments.js").Moment} Moment */

/** @typedef {{ caption: Caption, start: number, end: number }} Shown   in milliseconds */

/** Milliseconds: what came and went faster was skipped, and not spoken. */
const BRIEF = 200;

/**
 * Finds what was shown between two moments: at the plan's pace, as in the room; but where the speaker was faster, all
 * that was spoken in the time that it took.
 *
 * @param {Moment} moment
 * @param {Moment} next
 * @returns {Shown[]}
 */
function shownBetween([since, from], [until, to]) {
  if (until <= since || to <= from) return [];
  const speed = Math.max(speedAt(from) / 1000, (to - from) / (until - since));
  const captions = captionsBetween(from, to);
  const starts = captions.map(({ start }) => since + Math.max(0, start - from) / speed);
  return captions.map((caption, at) => ({ caption, start: starts[at] ?? since, end: starts[at + 1] ?? until }));
}

/**
 * @param {Moment[]} track
 * @returns {Shown[]} in the order in which they were spoken; none overlaps another
 */
function shownBy(track) {
  /** @type {Shown[]} */
  const all = [];
  for (const [at, moment] of track.slice(0, -1).entries()) {
    for (const shown of shownBetween(moment, /** @type {Moment} */ (track[at + 1]))) {
      const last = all.at(-1);
      // A sentence that goes on over a cue is one caption.
      if (last && last.caption === shown.caption && last.end === shown.start) last.end = shown.end;
      else all.push(shown);
    }
  }
  return all.filter(({ start, end }) => end - start >= BRIEF);
}

/** @param {number} time @param {string} mark @returns {string} as `00:01:02.345`, with the mark for the point */
function written(time, mark) {
  return new Date(time).toISOString().slice(11, 23).replace(".", mark);
}

/** @param {Shown[]} shown @param {string} mark @param {(text: string) => string} [escape] @returns {string} */
function cues(shown, mark, escape = (text) => text) {
  const texts = shown.map(({ caption, start, end }, at) => `${at + 1}\n${written(start, mark)} --> ${written(end, mark)}\n${escape(wordsOf(caption))}\n`);
  return texts.join("\n");
}

/** @param {string} text @returns {string} as WebVTT has it, in which words may be marked up */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * @param {string} text
 * @param {string} ending   of the file, which is otherwise named as the PowerPoint file
 * @param {() => string} content
 * @returns {HTMLElement}
 */
function saveButton(text, ending, content) {
  const button = make("button", { type: "button" }, text);
  button.addEventListener("click", () => save(settings.file.replace(/pptx$/, ending), new Blob([content()], { type: `text/${ending}` })));
  return button;
}

/**
 * @param {Moment[]} track   of a talk
 * @returns {HTMLElement[]} the buttons that save its captions; none where nothing was spoken
 */
export function captionFiles(track) {
  // To part all sentences of a long talk takes a moment.
  const vtt = saveButton(gettext("Save as WebVTT"), "vtt", () => `WEBVTT\n\n${cues(shownBy(track), ".", escaped)}`);
  const srt = saveButton(gettext("Save as SRT"), "srt", () => cues(shownBy(track), ","));
  return track.at(-1)?.[0] ? [make("p", { class: "line" }, gettext("Captions for the recording"), vtt, srt)] : [];
}
