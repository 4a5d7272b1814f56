/* The script on the screen: what is being said is lit and stands at the eye line. */

import { findAll, make } from "../shared/page.js";
import { Scroller } from "./scroller.js";
import { writeScript } from "./script.js";

/** Where the eye line is, as a part of the pane's height. */
const EYE_LINE = 0.3;

/** The pane with the script. */
export class ScriptPane {
  /** @type {number} index of the passage being said */
  #now = -1;

  /** @param {import("../shared/session.js").Session} session */
  constructor(session) {
    this.session = session;
    const { sections, passages } = writeScript();
    this.passages = passages;
    this.text = make("div", { class: "speech" }, ...sections);
    this.pane = make("div", { class: "pane", tabindex: 0, role: "region", "aria-label": "Script" }, this.text);
    this.element = make("div", { class: "script" }, this.pane, make("div", { class: "eye-line", "aria-hidden": "true" }));
    this.scroller = new Scroller(this.pane, () => this.#lead());
    this.leading = false;
    this.#numberCues();
    this.pane.addEventListener("click", (event) => this.#clicked(event));
    // The lines break elsewhere when the pane or the type gets another size.
    new ResizeObserver(() => this.settle()).observe(this.text);
  }

  /** Lights the passage at the session's position. */
  follow() {
    const { slide, step } = this.session.talk.position;
    const now = this.passages.findLastIndex(
      ({ position }) => position.slide < slide || (position.slide === slide && position.step <= step),
    );
    if (now === this.#now) return;
    const [from, to] = this.#now < 0 ? [0, this.passages.length - 1] : [Math.min(now, this.#now), Math.max(now, this.#now)];
    // A passage after these may have had the next cue.
    this.passages.slice(from, to + 2).forEach((passage, at) => this.#light(passage, from + at - now));
    this.#now = now;
    this.settle();
  }

  /** Brings the passage that is being said to the eye line. */
  settle() {
    const passage = this.passages[this.#now];
    if (passage) this.scroller.to(this.#placeOf(passage));
  }

  /** @returns {number} how high the text is, in pixels */
  get height() {
    return this.text.offsetHeight;
  }

  /**
   * @param {import("./script.js").Passage} passage
   * @param {number} distance   0 for what is being said, 1 for what comes next
   */
  #light(passage, distance) {
    for (const part of passage.parts) {
      part.classList.toggle("said", distance < 0);
      part.classList.toggle("lit", distance === 0);
    }
    for (const cue of passage.cues) cue.classList.toggle("next", distance === 1);
  }

  /**
   * @param {import("./script.js").Passage} passage
   * @returns {number} how far the pane is to be scrolled for the passage's first line to stand at the eye line
   */
  #placeOf(passage) {
    const first = (passage.parts[0] ?? passage.section).getClientRects()[0] ?? passage.section.getBoundingClientRect();
    const pane = this.pane.getBoundingClientRect();
    return first.top - pane.top + this.pane.scrollTop - pane.height * EYE_LINE;
  }

  /** The text that moves by itself brings the slide's next step when its cue comes to the eye line. */
  #lead() {
    const next = this.passages[this.#now + 1];
    if (this.leading && next && this.pane.scrollTop >= this.#placeOf(next)) this.session.ask({ to: "go", position: next.position });
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target).closest(".passage");
    const passage = this.passages.find(({ parts }) => parts.some((part) => part === target));
    if (passage) this.session.ask({ to: "go", position: passage.position });
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
