/* Carries messages between the window with the slides and the presenter view's: one of the two has opened the other. */

import { settings } from "../shared/settings.js";
import { View } from "../shared/views.js";
import { isRandom, proofOf, random } from "./secret.js";

/**
 * What is said in the open, where whichever page is in the window now may hear it, tells nobody anything. The slides
 * `call`; the presenter view knocks, with a random number; the slides answer with theirs, a proof that they know the
 * talk's secret, and one end of a channel. There the presenter view gives its own proof, and there all else is said: a
 * channel ends with the page that has it, so that the next page in the window hears nothing.
 *
 * @typedef {object} Opening
 * @property {string} deck   the deck's own name: other windows may be open
 * @property {"call" | "knock" | "answer"} kind
 * @property {string} [nonce]
 * @property {string} [proof]
 */

/**
 * @param {MessageEvent} event
 * @returns {boolean} whether a message comes from where this page does; from a disk, all pages come from nowhere
 */
function isOurs({ data, origin }) {
  return data?.deck === settings.file && (origin === location.origin || (location.protocol === "file:" && origin === "null"));
}

/** What is said when a page goes, so that nothing more is said to it. */
const GONE = "gone";
/** What is said to a presenter view in whose place another one has come. */
const TAKEN = "taken";
/** Milliseconds that a message waits for the page to come back: a key is pressed while the slides are being loaded. */
const WAITS = 5000;

/**
 * What is sent by a channel. The other end confirms each message when it has been dealt with; what it has not confirmed
 * when it goes is sent again to the page that comes in its place.
 *
 * @typedef {object} Parcel
 * @property {string} from      the page that sends it
 * @property {number} number    counted by that page
 * @property {unknown} [message]   what is confirmed has none
 */

/** @typedef {{ number: number, message: unknown, since: number }} Kept */

/** @param {Window} target @param {Omit<Opening, "deck">} opening @param {MessagePort[]} [ports] */
function say(target, opening, ports = []) {
  // Pages from a disk have no address to name as the only receiver.
  const receiver = location.protocol === "file:" ? "*" : location.origin;
  target.postMessage({ deck: settings.file, ...opening }, receiver, ports);
}

/** One of the two windows' end. */
export class WindowCarrier extends EventTarget {
  /** @type {Window | null} the other window, where it was opened here or has proved itself */
  partner = null;
  /** @type {import("../shared/views.js").ViewName} what this window shows */
  #role;
  /** The presenter view's, until it has served. */
  #nonce = random();
  /** @type {MessagePort | null} */
  #port = null;
  #heard = false;
  /** Whether another presenter view has come in the place of this one. */
  #standsBack = false;
  /** @type {Kept[]} what has not been sent yet */
  #waiting = [];
  /** @type {Kept[]} what was sent and has not been confirmed */
  #sent = [];
  /** This page, as the other one tells it from those that were here before. */
  #name = random();
  #number = 0;
  /** The other page, and the number of its last message. */
  #other = { name: "", number: 0 };

  /** @param {import("../shared/views.js").ViewName} role   what this window shows: the slides or the presenter view */
  constructor(role) {
    super();
    this.#role = role;
    if (role === View.PRESENTER) this.partner = window.opener;
    addEventListener("message", (event) => {
      const source = /** @type {Window | null} */ (event.source);
      if (settings.spoken && source && isOurs(event) && this.#isKin(source)) this.#hear(event.data, source, event.ports[0]);
    });
    addEventListener("pagehide", () => {
      this.#port?.postMessage(GONE);
      this.#leave();
    });
  }

  get isOpen() {
    return this.partner !== null && !this.partner.closed;
  }

  /** @param {unknown} message */
  send(message) {
    this.#number += 1;
    this.#waiting.push({ number: this.#number, message, since: Date.now() });
    this.#post();
  }

  /** Sends what is waiting, but for what is too old. */
  #post() {
    const isYoung = (/** @type {Kept} */ { since }) => Date.now() - since < WAITS;
    this.#waiting = this.#waiting.filter(isYoung);
    this.#sent = this.#sent.filter(isYoung);
    if (!this.#port) return;
    for (const { number, message } of this.#waiting) this.#port.postMessage({ from: this.#name, number, message });
    this.#sent.push(...this.#waiting);
    this.#waiting = [];
  }

  forget() {
    this.#waiting = [];
    this.#sent = [];
  }

  seek() {
    const other = this.partner ?? window.opener;
    if (!this.#heard && other && !other.closed) this.#approach(other);
    this.#heard = false;
  }

  /** Looks for the slides again, though another presenter view has come in the place of this one. */
  comeForward() {
    this.#standsBack = false;
  }

  /** @param {Window} source @returns {boolean} whether one of the two windows has opened the other */
  #isKin(source) {
    return source === this.partner || source === window.opener || source.opener === window;
  }

  /** @param {Opening} opening @param {Window} source @param {MessagePort} [port] */
  #hear(opening, source, port) {
    const { kind, nonce } = opening;
    if (this.#role === View.SLIDES) {
      if (kind === "knock" && isRandom(nonce)) this.#answer(nonce, source);
    } else if (kind === "call") {
      this.#approach(source);
    } else if (kind === "answer" && port && isRandom(nonce) && opening.proof === proofOf(View.SLIDES, this.#nonce, nonce)) {
      port.postMessage(proofOf(View.PRESENTER, this.#nonce, nonce));
      this.#nonce = random();
      this.#take(port, source);
    }
  }

  /** @param {Window} other */
  #approach(other) {
    if (!settings.spoken || this.#standsBack) return;
    say(other, this.#role === View.SLIDES ? { kind: "call" } : { kind: "knock", nonce: this.#nonce });
  }

  /** @param {string} theirs @param {Window} source */
  #answer(theirs, source) {
    const ours = random();
    const { port1: near, port2: far } = new MessageChannel();
    near.onmessage = ({ data }) => {
      if (data === proofOf(View.PRESENTER, theirs, ours)) this.#take(near, source);
      else near.close();
    };
    say(source, { kind: "answer", nonce: ours, proof: proofOf(View.SLIDES, theirs, ours) }, [far]);
  }

  /** Goes on by a channel at whose other end is the talk's other window. @param {MessagePort} port @param {Window} source */
  #take(port, source) {
    if (this.#role === View.SLIDES && this.partner !== source) this.#port?.postMessage(TAKEN);
    this.#leave();
    this.#port = port;
    this.#heard = true;
    this.partner = source;
    port.onmessage = ({ data }) => {
      if (data === GONE || data === TAKEN) {
        this.#leave();
        this.#standsBack = data === TAKEN;
        this.dispatchEvent(new Event(data));
        return;
      }
      this.#heard = true;
      this.#unpack(data, port);
    };
    this.dispatchEvent(new Event("open"));
    this.#post();
  }

  /** @param {Parcel} parcel @param {MessagePort} port   by which it came */
  #unpack({ from, number, message }, port) {
    if (message === undefined) {
      this.#sent = this.#sent.filter((each) => each.number > number);
      return;
    }
    // Sent once more because the confirmation of the first has not come: it is only confirmed.
    const isNew = from !== this.#other.name || number > this.#other.number;
    if (isNew) {
      this.#other = { name: from, number };
      this.dispatchEvent(new CustomEvent("message", { detail: message }));
    }
    port.postMessage({ from: this.#name, number });
  }

  #leave() {
    this.#port?.close();
    this.#port = null;
    this.#heard = false;
    this.#waiting.unshift(...this.#sent);
    this.#sent = [];
  }
}
