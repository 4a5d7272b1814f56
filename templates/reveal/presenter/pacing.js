/* The clock of the talk: what has gone, what is left, and how the talk stands against its plan. */

import { elapsed, switched, UNUSED, wasUsed } from "../shared/clock.js";
import { OURS, gettext } from "../shared/gettext.js";
import { clockTime, endOf, inWords, signedTime, slotOf, standingAt, timeOfSlide } from "../shared/pace.js";
import { make } from "../shared/page.js";
import { placeRead } from "../shared/progress.js";
import { settings } from "../shared/settings.js";
import { resetCarefully } from "./restarting.js";

/** @typedef {import("../shared/session.js").Talk} Talk */

const SECOND = 1000;
const SIGNS = /** @type {const} */ ({ unused: "\u25cb", on: "\u25cf", ahead: "\u25b2", behind: "\u25bc", over: "\u25a0" });

/**
 * @param {HTMLElement} element
 * @param {string} text  written only if it is another, so that a selection and a screen reader's place stay
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {number} now  milliseconds since 1970
 * @returns {string} the time of the day, as `14:05`
 */
function timeOfDay(now) {
  const date = new Date(now);
  return [date.getHours(), date.getMinutes()].map((each) => String(each).padStart(2, "0")).join(":");
}

/**
 * @param {Talk} talk
 * @returns {"unused" | "going" | "paused"}
 */
function stateOf({ clock }) {
  if (clock.since !== null) return "going";
  return wasUsed(clock) ? "paused" : "unused";
}

/**
 * @param {Talk} talk
 * @param {number} passed  seconds
 * @param {keyof typeof SIGNS} before   how it stood
 * @returns {{ kind: keyof typeof SIGNS, sign: string, words: string }} how the talk stands against its plan
 */
function standing(talk, passed, before) {
  if (!wasUsed(talk.clock)) return { kind: "unused", sign: "", words: gettext("not started") };
  const against = standingAt(settings, placeRead(talk), passed, before === "unused" ? "on" : before);
  const difference = against.kind === "ahead" ? -against.seconds : against.seconds;
  return { kind: against.kind, sign: against.kind === "on" ? "" : signedTime(difference), words: inWords(against) };
}

/**
 * @param {number} seconds  that the slot is longer than the talk
 * @returns {string}
 */
function spareTime(seconds) {
  if (Math.abs(seconds) < 1) return "";
  const time = clockTime(Math.abs(seconds));
  // Translators: by so much the talk ends before or after its slot.
  return seconds > 0 ? gettext("{time} to spare", { time }) : gettext("{time} over", { time });
}

/**
 * @param {Talk} talk
 * @returns {boolean} whether the clock may go back to zero: a slip of the finger must not take a talk's time away
 */
export function mayReset(talk) {
  return stateOf(talk) === "paused" && talk.rehearsal === null;
}

const DEEDS = { unused: gettext("Start the clock"), going: gettext("Pause the clock"), paused: gettext("Resume the clock") };

/**
 * @param {Talk} talk
 * @param {number} passed  seconds
 * @returns {string} how much of the time of this section has gone, while rehearsing
 */
function sectionTime({ rehearsal, position }, passed) {
  if (!rehearsal) return "";
  const before = rehearsal.spent.reduce((total, each, at) => total + (at === position.slide ? 0 : each), 0);
  const planned = clockTime(Math.round(timeOfSlide(settings, position.slide)));
  return gettext("Rehearsal: this section {time} of {planned}", { time: clockTime(passed - before / SECOND), planned });
}

/**
 * Makes the panel of the talk's clock. It shows each second as it comes, and each change of the session at once; it
 * tells a screen reader nothing by itself.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {HTMLElement}
 */
export function pacingPanel(session) {
  const [gone, left, day, end, spare] = [make("dd"), make("dd"), make("dd"), make("dd"), make("dd")];
  const [goneName, leftName] = [make("dt"), make("dt")];
  const [sign, signed, words] = [make("span", { "aria-hidden": "true", class: "sign" }), make("span"), make("span")];
  const verdict = make("p", { class: "standing" }, sign, signed, words);
  const section = make("p", { class: "section" });
  const button = make("button", { type: "button" });
  const reset = make("button", { type: "button" }, gettext("To zero"));
  const entry = (/** @type {string} */ name, /** @type {Node[]} */ ...of) => make("div", { class: name }, ...of);
  const panel = make(
    "section",
    { ...OURS, class: "pacing", "aria-label": gettext("Time") },
    make(
      "dl",
      {},
      entry("gone", goneName, gone),
      entry("left", leftName, left),
      // Translators: the time of the day.
      entry("day", make("dt", {}, gettext("Now")), day),
      entry("finish", make("dt", {}, gettext("Ends at")), end, spare),
    ),
    verdict,
    section,
    make("p", { class: "buttons" }, button, reset),
  );

  let next = 0;
  /** @type {keyof typeof SIGNS} */
  let stood = "unused";
  const update = () => {
    const now = Date.now();
    const { talk } = session;
    const state = stateOf(talk);
    const passed = elapsed(talk.clock, now) / SECOND;
    const slot = Math.round(slotOf(settings));
    const against = standing(talk, passed, stood);
    stood = against.kind;
    const ends = endOf(settings, placeRead(talk), passed);
    panel.dataset.clock = state;
    panel.dataset.standing = against.kind;
    write(gone, clockTime(passed));
    // Translators: the time that has passed.
    write(goneName, state === "paused" ? gettext("Paused at") : gettext("Elapsed"));
    // Translators: the time that is left of the speaker's slot of so many minutes.
    write(leftName, gettext("Left of {slot}", { slot: clockTime(slot) }));
    write(left, clockTime(slot - Math.floor(passed)));
    write(day, timeOfDay(now));
    write(end, timeOfDay(now + (ends - passed) * SECOND));
    write(spare, spareTime(slot - Math.round(ends)));
    write(sign, SIGNS[against.kind]);
    write(signed, against.sign);
    write(words, against.words);
    write(section, sectionTime(talk, passed));
    write(button, DEEDS[state]);
    reset.hidden = !mayReset(talk);
    // The next whole second of the talk; while its clock stands, of the day.
    const within = state === "going" ? elapsed(talk.clock, now) % SECOND : now % SECOND;
    clearTimeout(next);
    next = setTimeout(update, SECOND - within);
  };

  button.addEventListener("click", () => {
    session.change({ clock: switched(session.talk.clock) });
  });
  reset.addEventListener("click", () => resetCarefully(session.talk, () => session.change({ clock: UNUSED })));
  session.addEventListener("change", update);
  update();
  return panel;
}
