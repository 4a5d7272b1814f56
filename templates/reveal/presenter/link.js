/* Keeps a deck's two windows together, by whatever carries messages between them. */

import { answerInPlace, arrival } from "../shared/answers.js";
import { Session } from "../shared/session.js";
import { positionAfter, positionBefore } from "../shared/slides.js";
import { View } from "../shared/views.js";
import { Carriers } from "./carriers.js";
import { WindowCarrier } from "./windows.js";

/**
 * The presenter view says `hello` again and again, with the state that it knows; the slides tell theirs, in answer and
 * again and again too. So each of the two can be loaded again and finds the other, whichever opened which, and gets back
 * what it forgot.
 *
 * @typedef {object} Message
 * @property {"hello" | "state" | "request"} kind
 * @property {import("../shared/session.js").Talk} [talk]
 * @property {number} [revision]
 * @property {import("../shared/session.js").Request} [request]
 */

const EVERY = 1000;
/** So many greetings without an answer, and the other one is gone. */
const TOO_MANY = 3;

/**
 * @param {Carriers} carriers
 * @param {(message: Message) => void} hear
 */
function listenTo(carriers, hear) {
  carriers.addEventListener("message", (event) => hear(/** @type {CustomEvent<Message>} */ (event).detail));
}

/** The slides' end of the link. */
export class PresenterLink {
  #carriers = new Carriers();
  #window = new WindowCarrier(View.SLIDES);
  #heard = Date.now();
  /** Whether the presenter view was there, or was before the slides were loaded again. */
  #answered = true;

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.#carriers.add(this.#window);
    const tell = () => this.#carriers.send({ kind: "state", talk: session.talk, revision: session.revision });
    session.addEventListener("change", tell);
    setInterval(() => {
      this.#carriers.seek();
      this.#missScript();
      tell();
    }, EVERY);
    listenTo(this.#carriers, ({ kind, talk, revision, request }) => {
      this.#heard = Date.now();
      if (kind === "request" && request) session.ask(request);
      if (kind === "hello" && talk) {
        session.adopt(talk, revision ?? 0);
        tell();
      }
    });
    this.#carriers.addEventListener("gone", () => this.#missScript(false));
    this.#carriers.seek();
  }

  /** @returns {Window | null} the presenter view's */
  get presenter() {
    return this.#window.partner;
  }

  /** Knows a window as the presenter view's. @param {Window | null} presenter */
  take(presenter) {
    this.#window.partner = presenter;
    this.#heard = Date.now();
  }

  /** Whether the presenter view's window still shows it: another page may have come there. */
  get answers() {
    return this.isOpen && Date.now() - this.#heard < TOO_MANY * EVERY;
  }

  /** Next is the cue again when the script's window has gone, though without a word. */
  #missScript(answers = Date.now() - this.#heard < TOO_MANY * EVERY) {
    const { position, reading } = this.session.talk;
    if (this.#answered && !answers && reading.stops) this.session.ask({ to: "read", position, part: { stops: null, moving: null } });
    this.#answered = answers;
  }

  /** Whether the presenter view has a window. */
  get isOpen() {
    return this.#carriers.isOpen;
  }
}

/**
 * The state as the presenter view knows it in a window of its own: whatever changes it goes through the slides. While there
 * are none, the view owns the talk; and while another one has it, the view only waits.
 */
export class LinkedSession extends Session {
  #carriers = new Carriers();
  #window = new WindowCarrier(View.PRESENTER);
  #unanswered = 0;
  /** @type {import("../shared/session.js").Request[]} what was asked of slides that have not told their state since then */
  #asked = [];
  /** Whether the slides answer. */
  isLinked = true;
  /** Whether they ever did. */
  wasLinked = false;
  /** Whether another presenter view has taken the talk. */
  isTaken = false;

  constructor() {
    super();
    this.#carriers.add(this.#window);
    this.addEventListener("request", (event) => {
      const request = /** @type {CustomEvent<import("../shared/session.js").Request>} */ (event).detail;
      if (this.#hasStage) {
        this.#asked.push(request);
        this.#carriers.send({ kind: "request", request });
      } else if (!this.isTaken) this.#answer(request);
    });
    listenTo(this.#carriers, ({ kind, talk, revision }) => {
      if (kind !== "state" || !talk) return;
      this.#unanswered = 0;
      this.#asked = [];
      this.wasLinked = true;
      this.adopt(talk, revision ?? 0);
      this.#check();
    });
    this.#carriers.addEventListener("open", () => this.#hail());
    this.#carriers.addEventListener("taken", () => {
      this.isTaken = true;
      this.#check();
    });
    setInterval(() => this.greet(), EVERY);
  }

  /** @returns {Window | null} the window with the slides */
  get stage() {
    return this.#window.partner;
  }

  set stage(stage) {
    this.#window.partner = stage;
  }

  /**
   * @override
   * @param {Partial<import("../shared/session.js").Talk>} part
   */
  change(part) {
    this.ask({ to: "change", part });
  }

  /** Whether there are slides to do what is asked; a window that was closed does nothing, though nobody has missed it yet, and one that is sought may come. */
  get #hasStage() {
    return this.isLinked && (this.#carriers.isOpen || !this.wasLinked);
  }

  /** Whether the talk is this view's own. */
  get isAlone() {
    return !this.#hasStage && !this.isTaken;
  }

  /** Takes the talk back from another presenter view. */
  takeBack() {
    this.isTaken = false;
    this.#window.comeForward();
    this.greet();
  }

  /** Does itself what the slides would. @param {import("../shared/session.js").Request} request */
  #answer(request) {
    if (request.to === "undo") return;
    const part = answerInPlace(this.talk, request);
    const position = request.to === "go" ? request.position : (request.to === "back" ? positionBefore : positionAfter)(this.talk.position);
    if (part ?? position) super.change(part ?? arrival(this.talk, /** @type {import("../shared/session.js").Position} */ (position), request));
  }

  /** Says to the slides that this view is there; an event `link` tells whether they are, when that is not as before. */
  greet() {
    this.#unanswered += 1;
    this.#carriers.seek();
    this.#hail();
    this.#check();
  }

  #hail() {
    this.#carriers.send({ kind: "hello", talk: this.talk, revision: this.revision });
  }

  #check() {
    const linked = this.#carriers.isOpen && this.#unanswered <= TOO_MANY && !this.isTaken;
    if (linked === this.isLinked) return;
    this.isLinked = linked;
    if (this.isAlone) this.#answerAsked();
    this.dispatchEvent(new Event("link"));
  }

  /** Whoever pressed a key as the slides went has not pressed it for nothing. */
  #answerAsked() {
    this.#carriers.forget();
    for (const request of this.#asked.splice(0)) this.ask(request);
  }
}
