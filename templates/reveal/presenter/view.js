/* The presenter view: the script in large type, and beside it the slides, the time and the tools. */

import { paused, started } from "../shared/clock.js";
import { timeOfAll } from "../shared/pace.js";
import { make } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { slides } from "../shared/slides.js";
import { actOn, toolbar } from "./actions.js";
import { pacingPanel } from "./pacing.js";
import { Choices } from "./preferences.js";
import { previews } from "./previews.js";
import { mayRehearse, startRehearsal } from "./rehearsal.js";
import { ScriptPane } from "./script-pane.js";

const LARGER = 1.1;
const FASTER = 5;

/** The view, in whatever window it is. */
export class PresenterView {
  choices = new Choices();
  #went = false;

  /**
   * @param {import("../shared/session.js").Session} session
   * @param {import("./actions.js").Action[]} own   what can be done only where this view is
   */
  constructor(session, own) {
    this.session = session;
    this.script = new ScriptPane(session);
    this.actions = [...this.#actions(), ...own];
    this.pace = make("output", { class: "pace" });
    this.notice = make("div", { class: "notice", role: "alert" });
    this.element = make(
      "div",
      { class: "presenter" },
      this.notice,
      this.script.element,
      make("div", { class: "side" }, previews(session), pacingPanel(session), this.pace, toolbar(this.actions, session, this.choices)),
    );
    session.addEventListener("change", () => {
      this.script.follow();
      this.#keepTime();
    });
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

  /**
   * Says what the speaker must know, above everything else.
   *
   * @param {...(Node | string)} parts   nothing takes the notice away
   */
  say(...parts) {
    this.notice.replaceChildren(...parts);
  }

  /** @param {KeyboardEvent} event */
  act(event) {
    return actOn(this.actions, event);
  }

  #dress() {
    const { size, dark, mirrored, leading, pace } = this.choices.values;
    this.element.style.setProperty("--type", `${size}px`);
    this.element.classList.toggle("light", !dark);
    this.element.classList.toggle("mirrored", mirrored);
    this.script.leading = leading;
    this.pace.textContent = `Auto-scroll: ${Math.round((settings.wpm * pace) / 100)} ${settings.unit}s a minute`;
    if (this.#rolls) this.script.scroller.roll(this.#speed);
  }

  get #rolls() {
    return this.script.scroller.speed > 0;
  }

  /** In pixels a second: the whole text in the planned time, or faster or slower. */
  get #speed() {
    return (this.script.height / timeOfAll(settings)) * (this.choices.values.pace / 100);
  }

  /** The text and the clock start and stop together. */
  #roll() {
    const rolls = !this.#rolls;
    this.script.scroller.roll(rolls ? this.#speed : 0);
    const { clock } = this.session.talk;
    this.session.change({ clock: rolls ? started(clock) : paused(clock) });
  }

  /** Whoever stops the clock, in either window, stops the text. */
  #keepTime() {
    const goes = this.session.talk.clock.since !== null;
    if (this.#went && !goes) this.script.scroller.roll(0);
    this.#went = goes;
  }

  #rehearse() {
    if (mayRehearse(this.session.talk)) startRehearsal(this.session);
    else this.say("Pause the clock first (T): a rehearsal begins at the first slide, with the clock at zero.");
  }

  /** @returns {import("./actions.js").Action[]} */
  #actions() {
    const { session, choices } = this;
    const go = (/** @type {number} */ slide) => session.ask({ to: "go", position: { slide, step: -1 } });
    return [
      { name: "Back", keys: ["ArrowLeft", "PageUp", "p"], sign: "←", run: () => session.ask({ to: "back" }) },
      { name: "Next", keys: ["ArrowRight", "PageDown", "n", "Enter"], sign: "→", run: () => session.ask({ to: "next" }) },
      { name: "First slide", keys: ["Home"], sign: "Home", run: () => go(0), hidden: true },
      { name: "Last slide", keys: ["End"], sign: "End", run: () => go(slides().length - 1), hidden: true },
      { name: "Auto-scroll", keys: [" "], sign: "Space", run: () => this.#roll(), isOn: () => this.#rolls },
      {
        name: "Slides follow",
        keys: ["a"],
        sign: "A",
        run: () => choices.choose({ leading: !choices.values.leading }),
        isOn: () => choices.values.leading,
      },
      { name: "Slower", keys: ["ArrowDown"], sign: "↓", run: () => choices.choose({ pace: choices.values.pace - FASTER }) },
      { name: "Faster", keys: ["ArrowUp"], sign: "↑", run: () => choices.choose({ pace: choices.values.pace + FASTER }) },
      {
        name: "Clock",
        keys: ["t"],
        sign: "T",
        run: () => {
          const { clock } = session.talk;
          session.change({ clock: clock.since === null ? started(clock) : paused(clock) });
        },
        hidden: true,
      },
      { name: "Smaller", keys: ["-"], sign: "−", run: () => choices.choose({ size: choices.values.size / LARGER }) },
      { name: "Larger", keys: ["+", "="], sign: "+", run: () => choices.choose({ size: choices.values.size * LARGER }) },
      { name: "Dark", keys: ["d"], sign: "D", run: () => choices.choose({ dark: !choices.values.dark }), isOn: () => choices.values.dark },
      {
        name: "Mirror",
        keys: ["m"],
        sign: "M",
        run: () => choices.choose({ mirrored: !choices.values.mirrored }),
        isOn: () => choices.values.mirrored,
      },
      { name: "Black screen", keys: ["b", "."], sign: "B", run: () => session.ask({ to: "black" }), isOn: () => session.talk.black },
      { name: "Rehearse", keys: ["r"], sign: "R", run: () => this.#rehearse(), isOn: () => session.talk.rehearsal !== null },
    ];
  }
}
