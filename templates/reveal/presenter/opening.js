/* Opening the presenter view from the slides: in a window of its own, or in the page where that cannot be. */

import { stayAwake } from "../shared/awake.js";
import { gettext } from "../shared/gettext.js";
import { Group } from "../shared/keys.js";
import { findAll } from "../shared/page.js";
import { ask } from "../shared/question.js";
import { screenKeys } from "../shared/screen.js";
import { settings } from "../shared/settings.js";
import { openWindow, View } from "../shared/views.js";
import { captionsKey } from "./captioning.js";
import { PresenterLink } from "./link.js";
import { rehearsalEndKey, rehearsalKey, reportKey } from "./rehearsal.js";
import { isHandedOver } from "./secret.js";
import { PresenterView } from "./view.js";

/** The presenter view as the slides' window knows it. */
export class Presenter extends EventTarget {
  /** @type {PresenterView | null} */
  #view = null;
  /** Whether the view has been in the page, and was not closed since. */
  #presentsHere = false;
  #clear;

  /**
   * @param {import("../shared/session.js").Session} session
   * @param {() => void} goTo   opens the search
   * @param {() => void} clear  ends what the slides' own tools do with the page
   */
  constructor(session, goTo, clear) {
    super();
    this.session = session;
    this.goTo = goTo;
    this.#clear = clear;
    this.link = new PresenterLink(session);
  }

  /** The view, while it covers the slides. */
  get viewHere() {
    return this.#view?.element.isConnected ? this.#view : null;
  }

  /** Whether somebody presents from a presenter view: it answers, or changes places with the slide here. */
  get isLive() {
    return this.#presentsHere || this.link.answers;
  }

  /** The keys with which the slides' window presents; a public copy has no speech to show or to rehearse. */
  get keys() {
    if (!settings.spoken) return [];
    return [
      captionsKey(this.session),
      rehearsalKey(this.session),
      reportKey(this.session),
      { name: gettext("Presenter view, with the script"), group: Group.PRESENTING, keys: ["s"], run: () => this.open(), onBlack: true },
      { name: gettext("Presenter view in a window, whatever the screens"), group: Group.PRESENTING, keys: ["w"], run: () => this.#moveOut(), onBlack: true },
      rehearsalEndKey(this.session),
    ];
  }

  open() {
    if (hasOneScreen() && !this.link.isOpen) this.#offer(gettext("This computer has one screen, or shows the same on all of them: the room would see the script."));
    else this.#moveOut();
  }

  #moveOut() {
    if (!isHandedOver) {
      this.#offer(gettext("The browser keeps nothing for this page, so a second window would not follow it. Here, the room would see the script."));
      return;
    }
    const size = `width=${Math.min(1400, screen.availWidth)},height=${Math.min(900, screen.availHeight)}`;
    if (this.link.answers) this.link.presenter?.focus();
    else this.link.take(openWindow(View.PRESENTER, `popup,${size}`));
    stayAwake();
    this.dispatchEvent(new Event("change"));
    if (this.link.isOpen) this.#hide();
    else this.#offer(gettext("The browser blocked the presenter's window. Here, the room would see the script."));
  }

  /** Shows the view in the page; the first time, whoever may have pressed a wrong key says whether. @param {string} reason */
  #offer(reason) {
    if (this.#view) {
      this.#show();
      return;
    }
    const question = { title: gettext("Show the script on this screen?"), text: reason, yes: gettext("Show the script"), no: gettext("Stay with the slides"), key: "s" };
    ask(question, () => {
      this.#show();
      this.#view?.mention(gettext("Press S to go to the slide and back."));
    });
  }

  #show() {
    const { PRESENTING } = Group;
    this.#view ??= new PresenterView(this.session, this.goTo, [
      { name: gettext("To the slide, and back"), group: PRESENTING, keys: ["s"], run: () => this.#hide(), button: gettext("To the slide") },
      { name: gettext("Close this view, and show the slide"), group: PRESENTING, keys: ["Escape"], applies: () => this.viewHere !== null, run: () => this.#close() },
      ...screenKeys(PRESENTING),
      { name: gettext("In a window of its own"), group: PRESENTING, keys: ["w"], run: () => this.#moveOut(), button: gettext("In a window") },
    ]);
    this.#clear();
    stayAwake();
    this.#view.show(document.body);
    this.#cover(true);
    this.#presents(true);
  }

  /** The slide is there again, and with it what a page offers that nobody presents. */
  #close() {
    this.#hide();
    this.#presents(false);
  }

  /** @param {boolean} here */
  #presents(here) {
    this.#presentsHere = here;
    this.dispatchEvent(new Event("change"));
  }

  #hide() {
    this.#view?.hide();
    this.#cover(false);
  }

  /** What the view covers cannot be reached. @param {boolean} isCovered */
  #cover(isCovered) {
    for (const each of findAll("body > :not(.presenter, dialog)")) each.inert = isCovered;
  }
}

/** @returns {boolean} whether the browser knows that there is no second screen */
function hasOneScreen() {
  return /** @type {{ isExtended?: boolean }} */ (/** @type {unknown} */ (screen)).isExtended === false;
}
