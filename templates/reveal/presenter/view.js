/* The presenter view: the script in large type, and beside it the slides, the time and the tools. */

import { isSame } from "../shared/answers.js";
import { paused, started, switched, UNUSED } from "../shared/clock.js";
import { helpFor } from "../shared/help.js";
import { Group } from "../shared/keys.js";
import { make, OURS } from "../shared/page.js";
import { isAfter } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { slides } from "../shared/slides.js";
import { mayReset, pacingPanel } from "./pacing.js";
import { Choices } from "./preferences.js";
import { previews } from "./previews.js";
import { rehearsalKeys } from "./rehearsal.js";
import { ScriptPane } from "./script-pane.js";
import { toolbar } from "./toolbar.js";

const LARGER = 1.1;
const FASTER = 5;

/**
 * @param {import("../shared/session.js").Talk} talk
 * @param {import("../shared/session.js").Talk} before
 * @returns {boolean} whether something has happened, and the script has not only told how it stands
 */
function isNews({ position, black, clock, reading }, before) {
  const isRead = reading.at !== before.reading.at && !reading.moving;
  return isRead || black !== before.black || clock.since !== before.clock.since || !isSame(position, before.position);
}

/** The view, in whatever window it is. */
export class PresenterView {
  choices = new Choices();
  #went = false;
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
    this.script = new ScriptPane(session);
    this.keys = [...this.#keys(goTo), ...own];
    this.pace = make("output", { class: "pace" });
    this.notice = make("div", { ...OURS, class: "notice", role: "alert" });
    this.hint = make("div", { ...OURS, class: "hint", role: "alert" });
    this.element = make(
      "div",
      { class: "presenter" },
      make("div", { class: "notices" }, this.notice, this.hint),
      this.script.element,
      make("aside", { ...OURS, class: "side", "aria-label": "Slides, time and tools" }, previews(session), pacingPanel(session), this.pace, toolbar(this.keys, session, this.choices, this.script)),
    );
    let before = session.talk;
    session.addEventListener("change", () => {
      if (isNews(session.talk, before)) this.mention("");
      before = session.talk;
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
    this.script.follow();
    this.script.settle();
    this.script.pane.focus();
  }

  /** Takes the view away; a text that nobody sees stands still, and the talk's time goes on. */
  hide() {
    this.script.roll(0);
    this.element.remove();
    this.script.publish();
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

  #dress() {
    const { size, dark, mirrored, leading, pace } = this.choices.values;
    this.element.style.setProperty("--type", `${size}px`);
    this.element.classList.toggle("light", !dark);
    this.element.classList.toggle("mirrored", mirrored);
    this.script.leading = leading;
    this.pace.textContent = `Auto-scroll: ${Math.round((settings.wpm * pace) / 100)} ${settings.unit}s a minute`;
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
    const turn = (/** @type {1 | -1} */ way) => () => this.script.turn(way);
    const refused = () => this.mention("Pause the clock first (T): a rehearsal begins at the first slide, with the clock at zero.");
    /** @type {(key: "dark" | "mirrored" | "leading") => { run: () => void, isOn: () => boolean }} */
    const choice = (key) => ({ run: () => choices.choose({ [key]: !choices.values[key] }), isOn: () => choices.values[key] });
    return [
      { name: "Back", group: MOVING, keys: [backArrow, "p", "PageUp"], run: () => session.ask({ to: "back" }), button: "Back", repeats: true },
      { name: "On: to the passage's next window, else to the next step", group: MOVING, keys: [onArrow, "n", "PageDown", "Enter"], run: () => session.ask({ to: "next" }), button: "Next", repeats: true },
      { name: "To the next cue at once, past what is still to be read", group: MOVING, keys: ["q"], run: () => session.ask({ to: "cue" }) },
      { name: "To the passage", group: MOVING, keys: [], gesture: "click on it" },
      { name: "To the first slide", group: MOVING, keys: ["Home"], run: () => go({ slide: 0, step: -1 }) },
      { name: "To the last slide", group: MOVING, keys: ["End"], run: last },
      { name: "Start and stop the text, with the clock", group: SCRIPT, keys: [" "], run: () => this.#roll(), button: "Auto-scroll", isOn: () => this.script.rolls },
      { name: "Turn the text on by hand, in a long passage", group: SCRIPT, keys: ["Shift+ArrowDown", "j"], run: turn(1), repeats: true },
      { name: "Turn it back", group: SCRIPT, keys: ["Shift+ArrowUp", "k"], run: turn(-1), repeats: true },
      { name: "Back to the passage being said", group: SCRIPT, keys: ["c"], run: () => this.script.comeBack() },
      { name: "Let the slides follow the moving text", group: SCRIPT, keys: ["a"], button: "Slides follow", ...choice("leading") },
      { name: "Move the text more slowly", group: SCRIPT, keys: ["ArrowDown"], run: () => hasten(-FASTER), button: "Slower", repeats: true },
      { name: "Move it faster", group: SCRIPT, keys: ["ArrowUp"], run: () => hasten(FASTER), button: "Faster", repeats: true },
      { name: "Smaller type", group: SCRIPT, keys: ["-"], run: () => resize(1 / LARGER), button: "Smaller", repeats: true },
      { name: "Larger type", group: SCRIPT, keys: ["+"], also: ["="], run: () => resize(LARGER), button: "Larger", repeats: true },
      { name: "Dark or light", group: SCRIPT, keys: ["d"], button: "Dark", ...choice("dark") },
      { name: "Mirror the text, for a teleprompter's glass", group: SCRIPT, keys: ["m"], button: "Mirror", ...choice("mirrored") },
      { name: "Black screen, and back", group: ROOM, keys: ["b", "."], run: () => session.ask({ to: "black" }), button: "Black screen", isOn: () => session.talk.black },
      { name: "Go to a slide, or search slides and speech", group: FINDING, keys: ["g", "/"], run: goTo, button: "Go to" },
      { name: "Pause the clock, and let it go on", group: PRESENTING, keys: ["t"], run: () => session.change({ clock: switched(session.talk.clock) }) },
      { name: "The clock back to zero, while it is paused", group: PRESENTING, keys: ["0"], applies: () => mayReset(session.talk), run: () => session.change({ clock: UNUSED }) },
      ...rehearsalKeys(session, refused),
      { name: "These keys", group: PRESENTING, keys: ["?"], run: help, button: "Keys" },
    ];
  }
}
