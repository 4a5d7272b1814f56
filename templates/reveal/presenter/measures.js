/* The script as its lines break just now: which places stand where in the pane, and what is at the eye line. */

import { passageKey } from "../shared/progress.js";
import { footOf, lineAt, readAbove, readBefore, windowsOf } from "./places.js";
import { speedAt, stretchesOf } from "./speed.js";

/** @typedef {import("./script.js").Passage} Passage */

/** Where the eye line is, as a part of the pane's height. */
const EYE_LINE = 0.3;

/** What is measured of a script's pane. Its places are pixels by which the pane is scrolled. */
export class Measures {
  /** Where the text begins, how high it is, and the eye line, when the lines last broke. */
  #text = { top: 0, height: 0, eye: 0 };
  /** @type {number[]} where each passage begins */
  #places = [];
  /** @type {import("./speed.js").Stretch[]} */
  #stretches = [];

  /**
   * @param {HTMLElement} pane
   * @param {HTMLElement} text
   * @param {Passage[]} passages
   */
  constructor(pane, text, passages) {
    this.pane = pane;
    this.text = text;
    this.passages = passages;
  }

  /**
   * Measures anew when the lines have broken elsewhere.
   *
   * @returns {number | null} the place at which stands at the eye line what stood there before; null of a text that nobody sees
   */
  renew() {
    const before = this.#text;
    const now = { top: this.text.offsetTop, height: this.text.offsetHeight, eye: this.pane.clientHeight * EYE_LINE };
    if (!now.height) return null;
    this.#text = now;
    this.#places = this.passages.map((passage) => this.placeOf(passage));
    this.#stretches = stretchesOf(this.passages, [...this.#places, now.top + now.height - now.eye]);
    const read = (this.pane.scrollTop + before.eye - before.top) / before.height;
    return read * now.height + now.top - now.eye;
  }

  /** How much of the text is read at once, from the eye line down. */
  get #window() {
    return this.pane.clientHeight * (1 - EYE_LINE);
  }

  /** Where the eye line is in the browser's window. */
  get #eyeLine() {
    const { top, height } = this.pane.getBoundingClientRect();
    return top + height * EYE_LINE;
  }

  /**
   * @param {Passage} passage
   * @param {number} [at]   a part of its text
   * @returns {number} at which place the line that is read there stands at the eye line
   */
  placeOf(passage, at = 0) {
    const line = lineAt(passage, at);
    return line ? line.top - this.#eyeLine + this.pane.scrollTop : this.pane.scrollTop;
  }

  /** How fast the text is planned to move here, in pixels a second. */
  get speed() {
    return speedAt(this.#stretches, this.pane.scrollTop);
  }

  /** @returns {(import("../shared/session.js").Position & { at: number }) | null} what is read at the eye line */
  get readHere() {
    const passage = this.passages[Math.max(0, this.#places.findLastIndex((place) => place <= this.pane.scrollTop + 1))];
    return passage ? { ...passage.position, at: this.readOf(passage) } : null;
  }

  /** @param {Passage} passage @returns {number} which part of it stands above the eye line */
  readOf(passage) {
    return readAbove(passage, this.#eyeLine);
  }

  /**
   * @param {Passage} passage
   * @param {number} height   in the browser's window
   * @returns {number} where one reads who points there: at that line of a long passage, of another at its beginning
   */
  pointedAt(passage, height) {
    return windowsOf(passage, this.#window).length ? readBefore(passage, height) : 0;
  }

  /** @param {Passage} passage @returns {boolean} whether the eye line is in it */
  holdsEyeLine(passage) {
    return this.pane.scrollTop - this.placeOf(passage) >= -2 && this.#eyeLine < footOf(passage);
  }

  /** @param {Passage} passage @returns {boolean} whether it has come to the eye line, and is still in the window */
  isPassing(passage) {
    const beyond = this.pane.scrollTop - this.placeOf(passage);
    return beyond >= -1 && (beyond < this.pane.clientHeight || this.#eyeLine < footOf(passage));
  }

  /**
   * @param {number} now   index of the passage being said
   * @param {number} read  how far
   * @returns {Record<string, number[]>} where the further windows of long passages begin
   */
  windows(now, read) {
    const height = this.#window;
    const found = this.passages.map((passage, index) => {
      // Of what is being said, a window begins where the speaker is.
      const at = index === now ? read : 0;
      const before = at ? windowsOf(passage, height).filter((stop) => stop < at) : [];
      return [passageKey(passage.position), [...before, ...(at ? [at] : []), ...windowsOf(passage, height, at)]];
    });
    return Object.fromEntries(found.filter(([, stops]) => stops?.length));
  }
}
