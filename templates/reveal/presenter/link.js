/* Keeps a deck's two windows together. Messages are all that pages from a disk may exchange. */

import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";

/**
 * The presenter view says `hello` again and again, with the state that it knows; the slides answer with theirs. So each
 * of the two can be loaded again and finds the other, and gets back what it forgot.
 *
 * @typedef {object} Message
 * @property {string} deck   the deck's own name: other windows may be open
 * @property {"hello" | "state" | "request"} kind
 * @property {import("../shared/session.js").Talk} [talk]
 * @property {number} [revision]
 * @property {import("../shared/session.js").Request} [request]
 */

const EVERY = 1000;
const TOO_LONG = 3500;

/**
 * @param {Window} target
 * @param {Omit<Message, "deck">} message
 */
function send(target, message) {
  // Pages from a disk have no address to name as the only receiver.
  target.postMessage({ deck: settings.file, ...message }, "*");
}

/**
 * @param {string} origin
 * @returns {boolean} whether a message comes from where this page does; from a disk, all pages come from nowhere
 */
function isOurs(origin) {
  return origin === location.origin || (location.protocol === "file:" && origin === "null");
}

/**
 * @param {(message: Message, source: Window) => void} hear
 */
function listen(hear) {
  addEventListener("message", (event) => {
    const message = /** @type {Message} */ (event.data);
    if (message?.deck === settings.file && isOurs(event.origin) && event.source) {
      hear(message, /** @type {Window} */ (event.source));
    }
  });
}

/** The slides' end of the link. */
export class PresenterLink {
  /** @type {Window | null} */
  presenter = null;

  /** @param {Session} session */
  constructor(session) {
    const tell = () => {
      if (this.isOpen && this.presenter) send(this.presenter, { kind: "state", talk: session.talk, revision: session.revision });
    };
    session.addEventListener("change", tell);
    listen((message, source) => {
      this.presenter = source;
      if (message.kind === "request" && message.request) session.ask(message.request);
      if (message.kind === "hello" && message.talk) {
        session.adopt(message.talk, message.revision ?? 0);
        tell();
      }
    });
  }

  /** Whether the presenter view has a window. */
  get isOpen() {
    return this.presenter !== null && !this.presenter.closed;
  }
}

/** The state as the presenter view knows it in a window of its own: whatever changes it goes through the slides. */
export class LinkedSession extends Session {
  #heard = Date.now();
  /** Whether the slides answer. */
  isLinked = true;

  /** @param {() => Window | null} target   the window with the slides */
  constructor(target) {
    super();
    this.target = target;
    this.addEventListener("request", (event) => {
      this.#send({ kind: "request", request: /** @type {CustomEvent<import("../shared/session.js").Request>} */ (event).detail });
    });
    listen((message) => {
      if (message.kind !== "state" || !message.talk) return;
      this.#heard = Date.now();
      this.adopt(message.talk, message.revision ?? 0);
      this.#check();
    });
    this.#greet();
    setInterval(() => this.#greet(), EVERY);
  }

  /**
   * @override
   * @param {Partial<import("../shared/session.js").Talk>} part
   */
  change(part) {
    this.ask({ to: "change", part });
  }

  #greet() {
    this.#send({ kind: "hello", talk: this.talk, revision: this.revision });
    this.#check();
  }

  #check() {
    const linked = !(this.target()?.closed ?? true) && Date.now() - this.#heard < TOO_LONG;
    if (linked === this.isLinked) return;
    this.isLinked = linked;
    this.dispatchEvent(new Event("link"));
  }

  /** @param {Omit<Message, "deck">} message */
  #send(message) {
    const target = this.target();
    if (target && !target.closed) send(target, message);
  }
}
