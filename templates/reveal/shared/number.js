/* The number of a slide, typed into the talk: with Enter, it is the way there that needs no dialog. */

import { fold } from "./folding.js";

/** Milliseconds after which what was typed is forgotten: Enter is then again what it always is. */
const FORGOTTEN = 5000;
/** So many digits has the number of no slide. */
const TOO_MANY = 5;
/** What is pressed to type a digit, on some keyboards. */
const MODIFIERS = ["Shift", "CapsLock", "NumLock", "AltGraph"];

/** What has been typed of a number. */
export class TypedNumber {
  #digits = "";
  #forgetting = 0;

  /**
   * @param {(slide: number) => void} go   to a slide, counted from 0
   * @param {(number: string) => void} [tell]   what has been typed; empty where it is no more
   */
  constructor(go, tell = () => {}) {
    this.go = go;
    this.tell = tell;
  }

  /**
   * @param {string} key   as KeyboardEvent.key has it
   * @returns {boolean} whether the key belongs to a number; any other key ends it
   */
  takes(key) {
    const digits = this.#digits;
    const digit = fold(key);
    // No number begins with a nought, which is a key of its own.
    if (/^[0-9]$/.test(digit) && (digits || digit !== "0")) {
      this.#write(`${digits}${digit}`.slice(0, TOO_MANY));
      return true;
    }
    if (!digits || MODIFIERS.includes(key)) return false;
    this.#write(key === "Backspace" ? digits.slice(0, -1) : "");
    if (key === "Enter") this.go(Number(digits) - 1);
    return ["Enter", "Backspace", "Escape"].includes(key);
  }

  /** @param {string} digits */
  #write(digits) {
    this.#digits = digits;
    clearTimeout(this.#forgetting);
    if (digits) this.#forgetting = setTimeout(() => this.#write(""), FORGOTTEN);
    this.tell(digits);
  }
}
