/* Moves a pane smoothly: to a place, and on by itself at a speed. */

const GLIDE = 450;
/** Seconds: a frame that comes later does so because the machine slept, or nobody saw the window. */
const LONGEST = 0.5;

/** Scrolls a pane of text. */
export class Scroller {
  /** In pixels a second; 0 stands still. */
  speed = 0;
  /** @type {{ from: number, to: number, since: number } | null} */
  #glide = null;
  #place = 0;
  #last = 0;
  #frame = 0;

  /**
   * @param {HTMLElement} pane
   * @param {HTMLElement} text    in it
   * @param {() => void} moved   called when the text has moved on by itself
   */
  constructor(pane, text, moved) {
    this.pane = pane;
    this.text = text;
    this.moved = moved;
  }

  /**
   * @param {number} place   in pixels from the top; the pane itself knows how far it can go
   */
  to(place) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.jump(place);
      return;
    }
    this.#glide = { from: this.pane.scrollTop, to: place, since: performance.now() };
    this.#run();
  }

  /** @param {number} place   in pixels from the top */
  jump(place) {
    this.#glide = null;
    this.#set(place);
  }

  /** Whether it is on its way to a place. */
  get glides() {
    return this.#glide !== null;
  }

  /** @param {number} speed   in pixels a second */
  roll(speed) {
    this.speed = speed;
    this.#place = this.pane.scrollTop;
    this.text.classList.toggle("moving", speed > 0);
    if (!speed) this.text.style.removeProperty("transform");
    this.#run();
  }

  #run() {
    if (this.#frame) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  /** @param {number} now */
  #step(now) {
    this.#frame = 0;
    const seconds = Math.min(LONGEST, Math.max(0, now - this.#last) / 1000);
    if (this.#glide) this.#glideOn(now);
    else if (this.speed) this.#rollOn(seconds);
    if (this.#glide || this.speed) this.#run();
  }

  /** @param {number} now */
  #glideOn(now) {
    if (!this.#glide) return;
    const { from, to, since } = this.#glide;
    const part = Math.min(1, Math.max(0, (now - since) / GLIDE));
    this.#set(from + (to - from) * (1 - (1 - part) ** 3));
    if (part === 1) this.#glide = null;
  }

  /** @param {number} seconds */
  #rollOn(seconds) {
    // The speaker may have turned the wheel; a pane forgets fractions of a pixel.
    if (Math.abs(this.pane.scrollTop - this.#place) > 2) this.#place = this.pane.scrollTop;
    this.#set(this.#place + this.speed * seconds);
    this.moved();
  }

  /** @param {number} place */
  #set(place) {
    this.#place = place;
    if (!this.speed) {
      this.pane.scrollTop = place;
      return;
    }
    // A pane scrolls by whole pixels of the screen: what is left of a slow step is drawn, or the text would stutter.
    this.pane.scrollTop = Math.floor(place * devicePixelRatio) / devicePixelRatio;
    this.text.style.setProperty("transform", `translateY(${this.pane.scrollTop - place}px)`);
  }
}
