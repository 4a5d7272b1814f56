/* Opening the presenter view from the slides: in a window of its own, or in the page where that cannot be. */

import { find, make } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { addressOf, View } from "../shared/views.js";
import { PresenterLink } from "./link.js";
import { PresenterView } from "./view.js";

/** The presenter view as the slides' window knows it. */
class Presenter {
  /** @type {PresenterView | null} */
  #view = null;

  /** @param {import("../shared/session.js").Session} session */
  constructor(session) {
    this.session = session;
    this.link = new PresenterLink(session);
    // Before all others: while the view covers the slides, the keys are the view's.
    addEventListener("keydown", (event) => this.#hear(event), { capture: true });
  }

  /** Whether the view is in the page, over the slides. */
  get isHere() {
    return this.#view !== null && this.#view.element.isConnected;
  }

  /** @param {boolean} aside   whether to open a window even where there is one screen only */
  open(aside) {
    if (this.isHere) this.#hide();
    else if (this.link.isOpen) this.link.presenter?.focus();
    else if (hasOneScreen() && !aside) this.#show();
    else if (!this.#openWindow()) this.#show("The browser blocked the presenter's window, so here it is. ");
  }

  /** @returns {boolean} whether the browser let it open */
  #openWindow() {
    const size = `width=${Math.min(1400, screen.availWidth)},height=${Math.min(900, screen.availHeight)}`;
    this.link.presenter = window.open(addressOf(View.PRESENTER), "", `popup,${size}`);
    return this.link.isOpen;
  }

  /** @param {string} reason */
  #show(reason = "") {
    this.#view ??= new PresenterView(this.session, [
      { name: "To the slide", keys: ["s", "Escape"], sign: "S", run: () => this.#hide() },
      { name: "In a window", keys: ["w"], sign: "W", run: () => this.#moveOut() },
    ]);
    find("main.reveal").inert = true;
    this.#view.show(document.body);
    this.#view.say(reason, make("span", {}, reason && "S goes to the slide and back."));
  }

  #hide() {
    this.#view?.element.remove();
    find("main.reveal").inert = false;
  }

  #moveOut() {
    if (this.#openWindow()) this.#hide();
    else this.#view?.say("The browser blocks windows of this page.");
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const writing = /** @type {Element} */ (event.target).closest?.("input, textarea, dialog");
    if (this.isHere) {
      this.#view?.act(event);
      if (!writing && event.key !== "Tab") event.stopImmediatePropagation();
    } else if (plain && !writing && event.key.toLowerCase() === "s") {
      event.stopImmediatePropagation();
      this.open(event.shiftKey);
    }
  }
}

/** @returns {boolean} whether the browser knows that there is no second screen */
function hasOneScreen() {
  return /** @type {{ isExtended?: boolean }} */ (/** @type {unknown} */ (screen)).isExtended === false;
}

/**
 * Lets `S` open the presenter view, if the page has a speech to show in it.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function offerPresenter(session) {
  if (settings.spoken) new Presenter(session);
}
