/* The script on the screen: what is being said is lit and stands at the eye line. */

import { gettext } from "../shared/gettext.js";
import { findAll, make } from "../shared/page.js";
import { isAfter } from "../shared/session.js";
import { comingLine } from "./coming.js";
import { Measures } from "./measures.js";
import { Scroller } from "./scroller.js";
import { writeScript } from "./script.js";

/** Of the pane's height, by which the speaker turns the text on or back. */
const TURN = 0.4;
/** Milliseconds after which a text that was turned by hand is where the speaker wants it. */
const AT_REST = 200;
/** Milliseconds from one report of a moving text's place to the next. */
const REPORTING = 1000;

/** The pane with the script. It tells by an event `change` that its text begins to move by itself, or stands. */
export class ScriptPane extends EventTarget {
  /** Whether the text, moving by itself, brings the slides along at its cues. */
  leading = false;
  /** @type {number} index of the passage being said */
  #now = -1;
  /** Where the pane was last scrolled to by us; NaN where the text has moved by itself since. */
  #aim = 0;
  /** Of the text that moves by itself, in percent of the plan's; 0 stands still. */
  #pace = 0;
  /** How far the passage has been read, as far as this pane knows, and as the session last said. */
  #at = 0;
  #told = 0;
  #reported = 0;
  /** @type {number | null} how far it was read before the speaker turned it by hand */
  #before = null;
  #settling = 0;
  /** Whether the page is being left, for good or to be loaded again. */
  #isLeft = false;

  /** @param {import("../shared/session.js").Session} session */
  constructor(session) {
    super();
    this.session = session;
    const { sections, passages } = writeScript();
    this.passages = passages;
    this.text = make("div", { class: "speech" }, ...sections);
    this.pane = make("div", { class: "pane", tabindex: 0, role: "region", "aria-label": gettext("Script") }, this.text);
    const frame = make("div", { class: "view-of-script" }, this.pane, make("div", { class: "eye-line", "aria-hidden": "true" }));
    this.element = make("div", { class: "script" }, frame, comingLine(session, passages));
    this.measures = new Measures(this.pane, this.text, passages);
    this.scroller = new Scroller(this.pane, this.text, () => this.#moved());
    this.#numberCues();
    this.pane.addEventListener("click", (event) => this.#clicked(event));
    this.pane.addEventListener("scroll", () => this.#scrolled());
    document.addEventListener("visibilitychange", () => this.publish());
    for (const name of ["pagehide", "pageshow"]) {
      addEventListener(name, () => {
        this.#isLeft = name === "pagehide";
        this.publish();
      });
    }
    const observer = new ResizeObserver(() => this.#broken());
    for (const each of [this.pane, this.text]) observer.observe(each);
  }

  /** Lights the passage at the session's position, and brings to the eye line what is to be read of it. */
  follow() {
    const { position, reading } = this.session.talk;
    const now = this.passages.findLastIndex((passage) => !isAfter(passage.position, position));
    const passage = this.passages[now];
    const isNew = now !== this.#now;
    if (isNew) this.#lightFrom(now);
    // What this pane reported is an echo, and what was said before comes again with other news.
    const isTold = isNew || (reading.at !== this.#told && reading.at !== this.#at);
    this.#told = reading.at;
    if (isTold) {
      this.#at = reading.at;
      this.#before = null;
      // A text that has come there by itself moves on without a stop, and does not go back for a speaker who was late.
      const came = this.rolls || Number.isNaN(this.#aim);
      if (isNew && came && passage && this.measures.isPassing(passage)) this.#reportPlace();
      else this.#come();
    }
    if (this.isInSight && !reading.stops) this.publish();
  }

  /** @param {number} now   index of the passage that is said from now on */
  #lightFrom(now) {
    const [from, to] = this.#now < 0 ? [0, this.passages.length - 1] : [Math.min(now, this.#now), Math.max(now, this.#now)];
    // A passage after these may have had the next cue.
    this.passages.slice(from, to + 2).forEach((passage, at) => this.#light(passage, from + at - now));
    this.#now = now;
  }

  /** Brings what is being said to the eye line, where the speaker was before they turned the text by hand. */
  comeBack() {
    if (this.#before !== null) this.#report(this.#before);
    this.#before = null;
    this.#come();
  }

  #come() {
    const passage = this.passages[this.#now];
    if (!passage) return;
    this.#aim = this.measures.placeOf(passage, this.#at);
    this.scroller.to(this.#aim);
  }

  /** The same, at once. */
  settle() {
    this.#come();
    this.scroller.jump(this.#aim);
  }

  /** Whether the speaker can read it. */
  get isInSight() {
    return this.element.isConnected && !document.hidden && !this.#isLeft;
  }

  /** Tells the session in which windows the passages are read, where that is not as it was. */
  publish() {
    const { position, reading } = this.session.talk;
    const stops = this.isInSight ? this.measures.windows(this.#now, this.#at) : null;
    if (Boolean(reading.moving) === this.rolls && JSON.stringify(stops) === JSON.stringify(reading.stops)) return;
    this.session.ask({ to: "read", position, part: { stops, moving: this.#moving } });
  }

  /** A text that was turned by hand has been read to the eye line; beyond the passage, the speaker only looks. */
  #scrolled() {
    clearTimeout(this.#settling);
    if (this.rolls || this.scroller.glides || Math.abs(this.pane.scrollTop - this.#aim) < 2) return;
    this.#settling = setTimeout(() => {
      const passage = this.passages[this.#now];
      if (!passage || this.rolls || !this.measures.holdsEyeLine(passage)) return;
      this.#before ??= this.#at;
      this.#aim = this.pane.scrollTop;
      this.#report(this.measures.readOf(passage));
    }, AT_REST);
  }

  /** @param {number} at   how far the passage being said has been read */
  #report(at) {
    this.#at = at;
    const { position } = this.session.talk;
    const moving = this.#moving;
    this.session.ask({ to: "read", position, part: moving ? { at, moving } : { at, moving, stops: this.measures.windows(this.#now, this.#at) } });
  }

  /** Where the text is that moves by itself. */
  get #moving() {
    return this.rolls ? this.measures.readHere : null;
  }

  /** Turns the text on or back by hand. @param {1 | -1} way */
  turn(way) {
    this.scroller.to(this.pane.scrollTop + way * TURN * this.pane.clientHeight);
  }

  /** Whether the text moves by itself. */
  get rolls() {
    return this.#pace > 0;
  }

  /**
   * Lets the text move by itself: each passage in its planned time, or faster or slower.
   *
   * @param {number} pace   in percent of the plan's; 0 stops it
   */
  roll(pace) {
    const rolled = this.rolls;
    this.#pace = pace;
    if (pace) this.#aim = NaN;
    this.scroller.roll((this.measures.speed * pace) / 100);
    if (rolled && !pace) this.#reportPlace();
    this.publish();
    this.dispatchEvent(new Event("change"));
  }

  /** The text has moved on by itself. */
  #moved() {
    this.scroller.speed = (this.measures.speed * this.#pace) / 100;
    this.#lead();
    if (performance.now() - this.#reported < REPORTING) return;
    this.#reported = performance.now();
    this.#reportPlace();
  }

  /** Says how far the passage has been read by which the text moves. */
  #reportPlace() {
    const passage = this.passages[this.#now];
    if (passage) this.#report(this.measures.readOf(passage));
  }

  /**
   * The lines break elsewhere when the pane or the type gets another size. What stood at the eye line stays there: the
   * passage's beginning, or where the speaker has come to in it.
   */
  #broken() {
    const place = this.measures.renew();
    if (place === null) return;
    if (this.scroller.glides || Math.abs(this.pane.scrollTop - this.#aim) < 2) {
      this.settle();
    } else {
      this.scroller.jump(place);
      if (this.rolls) this.roll(this.#pace);
    }
    this.publish();
  }

  /**
   * @param {import("./script.js").Passage} passage
   * @param {number} distance   0 for what is being said, 1 for what comes next
   */
  #light(passage, distance) {
    for (const part of passage.parts) {
      part.classList.toggle("said", distance < 0);
      part.classList.toggle("lit", distance === 0);
      if (distance === 0) part.setAttribute("aria-current", "true");
      else part.removeAttribute("aria-current");
    }
    for (const cue of passage.cues) cue.classList.toggle("next", distance === 1);
  }

  /** The text that moves by itself brings the slide's next step when its cue comes to the eye line. */
  #lead() {
    const next = this.passages[this.#now + 1];
    if (this.leading && next && this.pane.scrollTop >= this.measures.placeOf(next)) this.session.ask({ to: "go", position: next.position });
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const at = this.passages.findIndex(({ parts }) => parts.some((part) => part.contains(target)));
    const passage = this.passages[at];
    // A click that a key or a program makes is at no place.
    const isPointed = event.clientX !== 0 || event.clientY !== 0;
    if (at === this.#now) this.comeBack();
    else if (passage) this.session.ask({ to: "go", position: passage.position, at: isPointed ? this.measures.pointedAt(passage, event.clientY) : 0 });
  }

  /** Each cue says which it is on its slide. */
  #numberCues() {
    for (const section of findAll(".part", this.text)) {
      let last = -1;
      for (const cue of findAll(".cue", section)) {
        const step = Number(cue.dataset.step);
        if (step > last) cue.before(make("span", { class: "cue-mark", "aria-hidden": "true" }, String(step + 1)));
        last = Math.max(last, step);
      }
    }
  }
}
