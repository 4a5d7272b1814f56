/* Keeps a deck's two windows together. Messages are all that pages from a disk may exchange. */

import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";

/**
 * The presenter view says `hello` again and again, with the state that it knows; the slides tell theirs, in answer and
 * again and again too. So each of the two can be loaded again and finds the other, whichever opened which, and gets back
 * what it forgot.
 *
 * @typedef {object} Message
 * @property {string} deck   the deck's own name: other windows may be open
 * @property {"hello" | "state" | "request"} kind
 * @property {import("../shared/session.js").Talk} [talk]
 * @property {number} [revision]
 * @property {import("../shared/session.js").Request} [request]
 */

const EVERY = 1000;
/** So many greetings without an answer, and the other one is gone. */
const TOO_MANY = 3;

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
  #heard = 0;

  /** @param {Session} session */
  constructor(session) {
    const tell = () => {
      // Slides that a presenter view has opened know it as their opener, until it greets them.
      const target = this.presenter ?? window.opener;
      if (target && !target.closed) send(target, { kind: "state", talk: session.talk, revision: session.revision });
    };
    session.addEventListener("change", tell);
    setInterval(tell, EVERY);
    listen((message, source) => {
      this.take(source);
      if (message.kind === "request" && message.request) session.ask(message.request);
      if (message.kind === "hello" && message.talk) {
        session.adopt(message.talk, message.revision ?? 0);
        tell();
      }
    });
  }

  /** Knows a window as the presenter view's. @param {Window | null} presenter */
  take(presenter) {
    this.presenter = presenter;
    this.#heard = Date.now();
  }

  /** Whether the presenter view's window still shows it: another page may have come there. */
  get answers() {
    return this.isOpen && Date.now() - this.#heard < TOO_MANY * EVERY;
  }

  /** Whether the presenter view has a window. */
  get isOpen() {
    return this.presenter !== null && !this.presenter.closed;
  }
}

/** The state as the presenter view knows it in a window of its own: whatever changes it goes through the slides. */
export class LinkedSession extends Session {
  #unanswered = 0;
  /** Whether the slides answer. */
  isLinked = true;
  /** @type {Window | null} the window with the slides */
  stage = window.opener;

  constructor() {
    super();
    this.addEventListener("request", (event) => {
      this.#send({ kind: "request", request: /** @type {CustomEvent<import("../shared/session.js").Request>} */ (event).detail });
    });
    listen((message, source) => {
      if (message.kind !== "state" || !message.talk) return;
      this.stage = source;
      this.#unanswered = 0;
      this.adopt(message.talk, message.revision ?? 0);
      this.#check();
    });
    setInterval(() => this.greet(), EVERY);
  }

  /**
   * @override
   * @param {Partial<import("../shared/session.js").Talk>} part
   */
  change(part) {
    this.ask({ to: "change", part });
  }

  /** Says to the slides that this view is there; an event `link` tells whether they are, when that is not as before. */
  greet() {
    this.#unanswered += 1;
    this.#send({ kind: "hello", talk: this.talk, revision: this.revision });
    this.#check();
  }

  #check() {
    const linked = !(this.stage?.closed ?? true) && this.#unanswered <= TOO_MANY;
    if (linked === this.isLinked) return;
    this.isLinked = linked;
    this.dispatchEvent(new Event("link"));
  }

  /** @param {Omit<Message, "deck">} message */
  #send(message) {
    if (this.stage && !this.stage.closed) send(this.stage, message);
  }
}
