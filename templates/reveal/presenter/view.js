/* The presenter view: the script in large type, and beside it the slides, the time and the tools. */

import { isSame } from "../shared/answers.js";
import { paused, started, switched, UNUSED } from "../shared/clock.js";
import { OURS, gettext } from "../shared/gettext.js";
import { helpFor } from "../shared/help.js";
import { isJump } from "../shared/jumps.js";
import { Group } from "../shared/keys.js";
import { make } from "../shared/page.js";
import { printText } from "../shared/paper.js";
import { isAfter, isOneChange } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { slides } from "../shared/slides.js";
import { captionsKey } from "./captioning.js";
import { mayReset, pacingPanel } from "./pacing.js";
import { timePages } from "./paper.js";
import { Choices } from "./preferences.js";
import { previews } from "./previews.js";
import { rehearsalEndKey, rehearsalKey, reportKey } from "./rehearsal.js";
import { resetCarefully } from "./restarting.js";
import { ScriptPane } from "./script-pane.js";
import { paceInWords } from "./speed.js";
import { toolbar } from "./toolbar.js";
import { answerTouch } from "./touching.js";

const LARGER = 1.1;
const FASTER = 5;

/**
 * @param {import("../shared/session.js").Talk} talk
 * @param {import("../shared/session.js").Talk} before
 * @returns {boolean} whether something has happened, and the script has not only told how it stands
 */
function hasHappened({ position, black, clock, reading }, before) {
  const isRead = reading.at !== before.reading.at && !reading.moving;
  return isRead || black !== before.black || clock.since !== before.clock.since || !isSame(position, before.position);
}

/** The view, in whatever window it is. */
export class PresenterView {
  choices = new Choices();
  #went = false;
  /** As it was before the change that is coming. */
  #before;
  /** @type {import("../shared/session.js").Position | null} where the speaker stopped the text and the clock */
  #stoppedAt = null;
  /** Whether text and clock stand because nobody sees them. */
  #isHeld = false;

  /**
   * @param {import("../shared/session.js").Session} session
   * @param {() => void} goTo   opens the search
   * @param {import("../shared/keys.js").Key[]} own   what can be done only where this view is
   */
  constructor(session, goTo, own) {
    this.session = session;
    this.#before = { talk: session.talk, revision: session.revision };
    this.script = new ScriptPane(session);
    timePages(this.script.element);
    this.keys = [...this.#keys(goTo), ...own, rehearsalEndKey(session)];
    this.pace = make("output", { class: "pace" });
    this.notice = make("div", { ...OURS, class: "notice", role: "alert" });
    this.hint = make("div", { ...OURS, class: "hint", role: "alert" });
    this.script.element.append(this.hint);
    this.element = make(
      "div",
      { class: "presenter" },
      make("div", { class: "notices" }, this.notice),
      this.script.element,
      make("aside", { ...OURS, class: "side", "aria-label": gettext("Slides, time and tools") }, previews(session), pacingPanel(session), ...toolbar(this.keys, this.pace, session, this.choices, this.script)),
    );
    const press = (/** @type {string} */ key) => () => this.keys.find(({ keys }) => keys.includes(key))?.run?.();
    answerTouch(this.script.pane, { next: press("PageDown"), back: press("PageUp"), mention: (text) => this.mention(text) });
    session.addEventListener("change", () => {
      if (hasHappened(session.talk, this.#before.talk)) this.#mentionJump();
      this.#before = { talk: session.talk, revision: session.revision };
      this.script.follow();
      this.#keepTime();
    });
    document.addEventListener("visibilitychange", () => this.#holdUnseen());
    this.choices.addEventListener("change", () => this.#dress());
    this.#dress();
  }

  /** Shows the view in an element. @param {HTMLElement} room */
  show(room) {
    room.append(this.element);
    printText(true);
    this.script.follow();
    this.script.settle();
    this.script.pane.focus();
  }

  /** Takes the view away; a text that nobody sees stands still, and the talk's time goes on. */
  hide() {
    this.script.roll(0);
    this.element.remove();
    this.script.publish();
    printText(false);
  }

  /** Says something in passing: the next thing that happens takes it away. @param {string} text */
  mention(text) {
    this.hint.textContent = text;
  }

  /**
   * Says what the speaker must know, above everything else.
   *
   * @param {...(Node | string)} parts   nothing takes the notice away
   */
  say(...parts) {
    this.notice.replaceChildren(...parts);
  }

  /** Says after a jump how to undo it; whatever else happens takes the hint away. */
  #mentionJump() {
    const { talk, revision } = this.#before;
    // A state of which this view knew nothing before, as when it has just been opened, is no jump.
    const isNews = revision === 0 || !isOneChange(revision, this.session.revision);
    this.mention(!isNews && isJump(talk, this.session.talk) ? gettext("Press U to undo this: the same place, the same clock as before.") : "");
  }

  /** Says where a number that is being typed leads to. @param {string} number   empty where it is no more */
  tellNumber(number) {
    this.mention(number && gettext("Press Enter to go to slide {number}.", { number }));
  }

  /** @param {number} slide   as it was typed, counted from 0 */
  goToNumber(slide) {
    const { length } = slides();
    if (slide < length) this.session.ask({ to: "go", position: { slide, step: -1 } });
    else this.mention(gettext("There is no slide {number}: the last one is slide {last}.", { number: slide + 1, last: length }));
  }

  #dress() {
    const { size, dark, legible, mirrored, leading, pace } = this.choices.values;
    this.element.style.setProperty("--type", `${size}px`);
    this.element.classList.toggle("light", !dark);
    this.element.classList.toggle("legible", legible);
    this.element.classList.toggle("mirrored", mirrored);
    this.script.leading = leading;
    this.pace.textContent = gettext("Auto-scroll: {pace}", { pace: paceInWords(Math.round((settings.wpm * pace) / 100)) });
    if (this.script.rolls) this.script.roll(pace);
  }

  /** The text and the clock start and stop together. */
  #roll() {
    const { clock, position } = this.session.talk;
    const rolls = !this.script.rolls;
    this.script.roll(rolls ? this.choices.values.pace : 0);
    this.#stoppedAt = rolls ? null : position;
    this.session.change({ clock: rolls ? started(clock) : paused(clock) });
  }

  /** A moving text that cannot be seen waits, and its clock with it, until it can. */
  #holdUnseen() {
    const waits = document.hidden ? this.script.rolls : this.#isHeld && !this.script.rolls;
    this.#isHeld = document.hidden && waits;
    if (waits) this.#roll();
  }

  /** Whoever stops the clock, in either window, stops the text; whoever speaks on without it, starts the clock. */
  #keepTime() {
    const { clock, position } = this.session.talk;
    const goes = clock.since !== null;
    if (this.#went && !goes) this.script.roll(0);
    if (!this.#went && goes) this.#stoppedAt = null;
    this.#went = goes;
    if (goes || !this.#stoppedAt || !isAfter(position, this.#stoppedAt)) return;
    this.#stoppedAt = null;
    this.session.change({ clock: started(clock) });
  }

  /**
   * @param {() => void} goTo
   * @returns {import("../shared/keys.js").Key[]}
   */
  #keys(goTo) {
    const { session, choices } = this;
    const { MOVING, SCRIPT, ROOM, FINDING, PRESENTING } = Group;
    const go = (/** @type {import("../shared/session.js").Position} */ position) => session.ask({ to: "go", position });
    const last = () => go({ slide: slides().length - 1, step: -1 });
    const help = helpFor(() => this.keys);
    const resize = (/** @type {number} */ factor) => choices.choose({ size: choices.values.size * factor });
    const hasten = (/** @type {number} */ percent) => choices.choose({ pace: choices.values.pace + percent });
    const [onArrow, backArrow] = settings.rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const rolls = () => this.script.rolls;
    const turn = (/** @type {1 | -1} */ way) => () => this.script.turn(way);
    /** @type {(key: "dark" | "legible" | "mirrored" | "leading") => { run: () => void, isOn: () => boolean }} */
    const choice = (key) => ({ run: () => choices.choose({ [key]: !choices.values[key] }), isOn: () => choices.values[key] });
    return [
      { name: gettext("Back"), group: MOVING, keys: [backArrow, "ArrowUp", "p", "PageUp"], run: () => session.ask({ to: "back" }), button: gettext("Back"), repeats: true },
      { name: gettext("On: to the passage's next window, else to the next step"), group: MOVING, keys: [onArrow, "ArrowDown", "n", "PageDown", "Enter"], run: () => session.ask({ to: "next" }), button: gettext("Next"), repeats: true },
      { name: gettext("To the next cue at once, past what is still to be read"), group: MOVING, keys: ["q"], run: () => session.ask({ to: "cue" }) },
      { name: gettext("To the passage"), group: MOVING, keys: [], gesture: gettext("click on it") },
      { name: gettext("To the first slide"), group: MOVING, keys: ["Home"], run: () => go({ slide: 0, step: -1 }) },
      { name: gettext("To the last slide"), group: MOVING, keys: ["End"], run: last },
      { name: gettext("Undo a jump: the place and the clock before it; and again"), group: MOVING, keys: ["u"], also: ["Ctrl+z"], run: () => session.ask({ to: "undo" }) },
      { name: gettext("Start and stop the text, with the clock"), group: SCRIPT, keys: [" "], run: () => this.#roll(), button: gettext("Auto-scroll"), isOn: () => this.script.rolls },
      { name: gettext("Turn the text on by hand, in a long passage"), group: SCRIPT, keys: ["Shift+ArrowDown", "j"], run: turn(1), repeats: true },
      { name: gettext("Turn it back"), group: SCRIPT, keys: ["Shift+ArrowUp", "k"], run: turn(-1), repeats: true },
      { name: gettext("Back to the passage being said"), group: SCRIPT, keys: ["c"], run: () => this.script.comeBack() },
      { name: gettext("Let the slides follow the moving text"), group: SCRIPT, keys: ["a"], button: gettext("Slides follow"), ...choice("leading") },
      { name: gettext("Move the text more slowly, while it moves"), group: SCRIPT, keys: ["ArrowDown"], applies: rolls, run: () => hasten(-FASTER), button: gettext("Slower"), repeats: true },
      { name: gettext("Move it faster"), group: SCRIPT, keys: ["ArrowUp"], applies: rolls, run: () => hasten(FASTER), button: gettext("Faster"), repeats: true },
      { name: gettext("Smaller type"), group: SCRIPT, keys: ["-"], run: () => resize(1 / LARGER), button: gettext("Smaller"), repeats: true },
      { name: gettext("Larger type"), group: SCRIPT, keys: ["+"], also: ["="], run: () => resize(LARGER), button: gettext("Larger"), repeats: true },
      { name: gettext("Letters that are easier to tell apart"), group: SCRIPT, keys: ["e"], button: gettext("Easier type"), ...choice("legible") },
      { name: gettext("Dark or light"), group: SCRIPT, keys: ["d"], button: gettext("Dark"), ...choice("dark") },
      { name: gettext("Mirror the text, for a teleprompter's glass"), group: SCRIPT, keys: ["m"], button: gettext("Mirror"), ...choice("mirrored") },
      { name: gettext("Black screen, and back"), group: ROOM, keys: ["b", "."], also: [":", ";"], run: () => session.ask({ to: "black" }), button: gettext("Black screen"), isOn: () => session.talk.black },
      captionsKey(session),
      { name: gettext("Go to a slide, or search slides and speech"), group: FINDING, keys: ["g", "/"], run: goTo, button: gettext("Go to") },
      { name: gettext("Go to the slide of that number"), group: FINDING, keys: [], gesture: gettext("Number, Enter") },
      { name: gettext("Pause the clock, and let it go on"), group: PRESENTING, keys: ["t"], run: () => session.change({ clock: switched(session.talk.clock) }) },
      { name: gettext("The clock back to zero, while it is paused"), group: PRESENTING, keys: ["0"], applies: () => mayReset(session.talk), run: () => resetCarefully(session.talk, () => session.change({ clock: UNUSED })) },
      rehearsalKey(session),
      reportKey(session),
      { name: gettext("These keys"), group: PRESENTING, keys: ["?"], run: help, button: gettext("Keys") },
    ];
  }
}
