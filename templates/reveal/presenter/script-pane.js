/* The script on the screen: what is being said is lit and stands at the eye line. */

import { timeOfAll } from "../shared/pace.js";
import { findAll, make } from "../shared/page.js";
import { isAfter } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { Scroller } from "./scroller.js";
import { writeScript } from "./script.js";

/** Where the eye line is, as a part of the pane's height. */
const EYE_LINE = 0.3;
/** Of the pane's height, by which the speaker turns the text on or back. */
const TURN = 0.4;

/** The pane with the script. It tells by an event `change` that its text begins to move by itself, or stands. */
export class ScriptPane extends EventTarget {
  /** Whether the text, moving by itself, brings the slides along at its cues. */
  leading = false;
  /** @type {number} index of the passage being said */
  #now = -1;
  /** Where the pane was last scrolled to by us; NaN where the text has moved by itself since. */
  #aim = 0;
  /** What was measured when the lines last broke: where the text begins, how high it is, and the eye line. */
  #measures = { top: 0, height: 0, eye: 0 };
  /** Of the text that moves by itself, in percent of the plan's; 0 stands still. */
  #pace = 0;

  /** @param {import("../shared/session.js").Session} session */
  constructor(session) {
    super();
    this.session = session;
    const { sections, passages } = writeScript();
    this.passages = passages;
    this.text = make("div", { class: "speech" }, ...sections);
    this.pane = make("div", { class: "pane", tabindex: 0, role: "region", "aria-label": "Script" }, this.text);
    this.element = make("div", { class: "script" }, this.pane, make("div", { class: "eye-line", "aria-hidden": "true" }));
    this.scroller = new Scroller(this.pane, () => this.#lead());
    this.#numberCues();
    this.pane.addEventListener("click", (event) => this.#clicked(event));
    const observer = new ResizeObserver(() => this.#broken());
    for (const each of [this.pane, this.text]) observer.observe(each);
  }

  /** Lights the passage at the session's position. */
  follow() {
    const { position } = this.session.talk;
    const now = this.passages.findLastIndex((passage) => !isAfter(passage.position, position));
    if (now === this.#now) return;
    const [from, to] = this.#now < 0 ? [0, this.passages.length - 1] : [Math.min(now, this.#now), Math.max(now, this.#now)];
    // A passage after these may have had the next cue.
    this.passages.slice(from, to + 2).forEach((passage, at) => this.#light(passage, from + at - now));
    this.#now = now;
    const passage = this.passages[now];
    // A text that has come there by itself moves on without a stop.
    if (passage && !(this.rolls && this.#isAtEyeLine(passage))) this.comeBack();
  }

  /** Brings the passage that is being said to the eye line. */
  comeBack() {
    const passage = this.passages[this.#now];
    if (!passage) return;
    this.#aim = this.#placeOf(passage);
    this.scroller.to(this.#aim);
  }

  /** The same, at once. */
  settle() {
    this.comeBack();
    this.scroller.jump(this.#aim);
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
   * Lets the text move by itself: the whole of it in the planned time, or faster or slower.
   *
   * @param {number} pace   in percent of the plan's; 0 stops it
   */
  roll(pace) {
    this.#pace = pace;
    if (pace) this.#aim = NaN;
    this.scroller.roll((this.text.offsetHeight / timeOfAll(settings)) * (pace / 100));
    this.dispatchEvent(new Event("change"));
  }

  /**
   * The lines break elsewhere when the pane or the type gets another size. What stood at the eye line stays there: the
   * passage's beginning, or where the speaker has come to in it.
   */
  #broken() {
    const before = this.#measures;
    const now = { top: this.text.offsetTop, height: this.text.offsetHeight, eye: this.pane.clientHeight * EYE_LINE };
    if (!now.height) return;
    this.#measures = now;
    if (this.scroller.glides || Math.abs(this.pane.scrollTop - this.#aim) < 2) {
      this.settle();
    } else {
      const read = (this.pane.scrollTop + before.eye - before.top) / before.height;
      this.scroller.jump(read * now.height + now.top - now.eye);
      if (this.rolls) this.roll(this.#pace);
    }
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

  /**
   * @param {import("./script.js").Passage} passage
   * @returns {DOMRect | undefined} of its first line
   */
  #firstLine({ parts }) {
    return parts[0]?.getClientRects()[0];
  }

  /**
   * @param {import("./script.js").Passage} passage
   * @returns {number} how far the pane is to be scrolled for the passage's first line to stand at the eye line
   */
  #placeOf(passage) {
    const pane = this.pane.getBoundingClientRect();
    const first = this.#firstLine(passage);
    return first ? first.top - pane.top + this.pane.scrollTop - pane.height * EYE_LINE : this.pane.scrollTop;
  }

  /**
   * @param {import("./script.js").Passage} passage
   * @returns {boolean} whether it has just come to the eye line
   */
  #isAtEyeLine(passage) {
    const beyond = this.pane.scrollTop - this.#placeOf(passage);
    return beyond >= -1 && beyond < (this.#firstLine(passage)?.height ?? 0);
  }

  /** The text that moves by itself brings the slide's next step when its cue comes to the eye line. */
  #lead() {
    const next = this.passages[this.#now + 1];
    if (this.leading && next && this.pane.scrollTop >= this.#placeOf(next)) this.session.ask({ to: "go", position: next.position });
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const at = this.passages.findIndex(({ parts }) => parts.some((part) => part.contains(target)));
    const passage = this.passages[at];
    if (at === this.#now) this.comeBack();
    else if (passage) this.session.ask({ to: "go", position: passage.position });
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
