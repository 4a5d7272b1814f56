/* The ways by which the slides and the presenter view hear each other, in one list that others can join. */

/**
 * What a carrier does: it hears only who has proved to belong to the talk, and speaks to nobody else.
 *
 * It tells by an event `open` that somebody has proved it, by an event `gone` that they take their leave, by
 * an event `taken` that another window of our kind has come in our place, and brings each message as an event `message`, a CustomEvent
 * whose detail is the message.
 *
 * @typedef {object} Carried
 * @property {boolean} isOpen                     whether there may be somebody at its other end
 * @property {(message: unknown) => void} send    to whoever has proved to belong to the talk
 * @property {() => void} forget                  what still waits to be sent
 * @property {() => void} seek                    looks for the other end, where it has been silent since the last time
 *
 * @typedef {EventTarget & Carried} Carrier
 */

/** All carriers of a window, as one. @implements {Carried} */
export class Carriers extends EventTarget {
  /** @type {Carrier[]} */
  #list = [];

  /** @param {Carrier} carrier */
  add(carrier) {
    this.#list.push(carrier);
    for (const name of ["open", "gone", "taken"]) carrier.addEventListener(name, () => this.dispatchEvent(new Event(name)));
    carrier.addEventListener("message", (event) => {
      this.dispatchEvent(new CustomEvent("message", { detail: /** @type {CustomEvent} */ (event).detail }));
    });
  }

  get isOpen() {
    return this.#list.some((carrier) => carrier.isOpen);
  }

  /** @param {unknown} message */
  send(message) {
    for (const carrier of this.#list) carrier.send(message);
  }

  forget() {
    for (const carrier of this.#list) carrier.forget();
  }

  seek() {
    for (const carrier of this.#list) carrier.seek();
  }
}
