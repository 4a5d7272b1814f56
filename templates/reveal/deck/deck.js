/* The slides, on reveal.js. */

import { Presenter } from "../presenter/opening.js";
import { offerDownload } from "../shared/download.js";
import { gettext } from "../shared/gettext.js";
import { goToDialog } from "../shared/goto.js";
import { helpFor } from "../shared/help.js";
import { bindKeys, Group } from "../shared/keys.js";
import { rememberTalk } from "../shared/memory.js";
import { TypedNumber } from "../shared/number.js";
import { find } from "../shared/page.js";
import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { discountSleep } from "../shared/sleep.js";
import { keepTrack } from "../shared/track.js";
import { offerUndo } from "../shared/undoing.js";
import { readSteps } from "./address.js";
import { announce } from "./announcing.js";
import { offerBar } from "./bar.js";
import { followCaptions } from "./captions.js";
import { goOnByClick } from "./clicking.js";
import { openByHolding } from "./holding.js";
import { deckKeys } from "./keys.js";
import { Laser } from "./laser.js";
import { nameOverview } from "./overview.js";
import { followPresenting } from "./presenting.js";
import { followRehearsal } from "./rehearsing.js";
import { keepSlides } from "./scrolling.js";
import { sectionsBar } from "./sections.js";
import { bindStage } from "./stage.js";
import { keepShut } from "./strangers.js";
import { zoomOut } from "./zoom.js";

/** Starts the slides and all that belongs to them. */
export async function startDeck() {
  const session = new Session();
  offerDownload();
  keepSlides();
  readSteps();
  const transition = matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade";
  await startReveal({ transition, backgroundTransition: transition });
  // reveal.js calls itself an application, in which a screen reader reads nothing by itself. A deck is a document.
  Reveal.getRevealElement()?.removeAttribute("role");
  // Empty: the bar has ours.
  find("main.reveal > .controls").remove();
  bindStage(session);
  rememberTalk(session);
  // What is chosen in the overview is one jump, from where it was opened to where it is closed.
  Reveal.on("overviewhidden", offerUndo(session, () => true, () => Reveal.isOverview()));
  const sign = followRehearsal(session);
  discountSleep(session);
  if (settings.spoken) {
    keepTrack(session);
    followCaptions(session);
  }
  announce();
  nameOverview();
  const [next, back] = [() => session.ask({ to: "next" }), () => session.ask({ to: "back" })];
  goOnByClick(next);
  const goTo = goToDialog(
    () => session.talk.position,
    (position) => session.ask({ to: "go", position }),
  );
  const laser = new Laser();
  const presenter = new Presenter(session, goTo, () => {
    zoomOut();
    laser.toggle(false);
  });
  const cue = { name: gettext("To the next cue at once, past what is still to be read"), group: Group.MOVING, keys: ["q"], run: () => session.ask({ to: "cue" }) };
  const help = helpFor(() => keys);
  const sections = sectionsBar(goTo);
  offerBar({ next, back, more: help, present: settings.spoken ? () => presenter.open() : null, sections, sign });
  followPresenting(presenter, sections);
  openByHolding(help);
  const others = deckKeys({
    next,
    back,
    undo: () => session.ask({ to: "undo" }),
    black: () => session.ask({ to: "black" }),
    laser,
    goTo,
    presenting: presenter.keys,
    help,
  });
  const keys = settings.spoken ? [...others, cue] : others;
  bindKeys(
    () => presenter.viewHere?.keys ?? keys,
    () => Reveal.isPaused() && !presenter.viewHere,
    new TypedNumber(
      (slide) => (presenter.viewHere ? presenter.viewHere.goToNumber(slide) : goToNumber(slide)),
      (number) => presenter.viewHere?.tellNumber(number),
    ),
  );
}

/** Goes to a slide whose number was typed; the room sees nothing of a number that no slide has. @param {number} slide */
function goToNumber(slide) {
  if (slide >= Reveal.getTotalSlides()) return;
  Reveal.toggleOverview(false);
  Reveal.slide(slide, 0, -1);
}

/**
 * @param {Partial<import("reveal.js").RevealConfig>} looks
 */
async function startReveal(looks) {
  const options = {
    ...looks,
    width: settings.width,
    height: settings.height,
    rtl: settings.rtl,
    margin: 0,
    minScale: 0.02,
    maxScale: 8,
    center: false,
    hash: true,
    fragmentInURL: true,
    transitionSpeed: /** @type {const} */ ("fast"),
    pdfSeparateFragments: false,
    // Ours do these.
    controls: false,
    progress: false,
    keyboard: false,
    help: false,
    jumpToSlide: false,
    // On Linux, the plugin would take Ctrl.
    .../** @type {object} */ ({ zoomKey: "alt" }),
  };
  await Reveal.initialize({ ...options, plugins: [keepShut(options), RevealZoom] });
}
