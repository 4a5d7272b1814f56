/* A laser pointer: a dot that follows the mouse or the finger in place of the cursor. */

import { make } from "../shared/page.js";

export class Laser {
  isOn = false;
  #dot = make("div", { class: "laser", "aria-hidden": "true", popover: "manual" });
  /** Where the pointer was last; the dot begins there. */
  #place = { x: innerWidth / 2, y: innerHeight / 2 };

  constructor() {
    document.body.append(this.#dot);
    for (const event of ["pointerdown", "pointermove"]) {
      addEventListener(event, (moved) => this.#follow(/** @type {PointerEvent} */ (moved)), { capture: true });
    }
  }

  toggle(isOn = !this.isOn) {
    this.isOn = isOn;
    document.documentElement.classList.toggle("lasering", this.isOn);
    // On top of everything, and not enlarged by a zoom.
    this.#dot.togglePopover(this.isOn);
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #follow(event) {
    this.#place = { x: event.clientX, y: event.clientY };
    if (!this.isOn) return;
    this.#draw();
    // A finger that points does not turn the slides as well.
    if (event.pointerType !== "mouse") event.stopPropagation();
  }

  #draw() {
    this.#dot.style.setProperty("translate", `${this.#place.x}px ${this.#place.y}px`);
  }
}
