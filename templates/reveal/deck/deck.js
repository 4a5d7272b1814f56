/* The slides, on reveal.js. */

import { Presenter } from "../presenter/opening.js";
import { offerDownload } from "../shared/download.js";
import { goToDialog } from "../shared/goto.js";
import { helpFor } from "../shared/help.js";
import { bindKeys, Group } from "../shared/keys.js";
import { rememberTalk } from "../shared/memory.js";
import { switchFullScreen } from "../shared/screen.js";
import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { discountSleep } from "../shared/sleep.js";
import { announce } from "./announcing.js";
import { offerEnd } from "./end.js";
import { deckKeys } from "./keys.js";
import { Laser } from "./laser.js";
import { followPointer } from "./pointing.js";
import { followRehearsal } from "./rehearsing.js";
import { keepSlides } from "./scrolling.js";
import { offerSections } from "./sections.js";
import { bindStage } from "./stage.js";
import { keepShut } from "./strangers.js";
import { zoomOut } from "./zoom.js";

/** Starts the slides and all that belongs to them. */
export async function startDeck() {
  const session = new Session();
  offerDownload();
  offerEnd();
  followPointer();
  keepSlides();
  const transition = matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade";
  await startReveal({ transition, backgroundTransition: transition });
  // reveal.js calls itself an application, in which a screen reader reads nothing by itself. A deck is a document.
  Reveal.getRevealElement()?.removeAttribute("role");
  bindStage(session);
  rememberTalk(session);
  followRehearsal(session);
  discountSleep(session);
  announce();
  offerSections();
  const goTo = goToDialog(
    () => session.talk.position,
    (position) => session.ask({ to: "go", position }),
  );
  const laser = new Laser();
  const presenter = new Presenter(session, goTo, () => {
    zoomOut();
    laser.toggle(false);
  });
  const cue = { name: "To the next cue at once, past what is still to be read", group: Group.MOVING, keys: ["q"], run: () => session.ask({ to: "cue" }) };
  const others = deckKeys({
    next: () => session.ask({ to: "next" }),
    back: () => session.ask({ to: "back" }),
    black: () => session.ask({ to: "black" }),
    fullScreen: switchFullScreen,
    laser,
    goTo,
    presenting: presenter.keys,
    help: helpFor(() => keys),
  });
  const keys = settings.spoken ? [...others, cue] : others;
  bindKeys(
    () => presenter.keysHere ?? keys,
    () => Reveal.isPaused() && !presenter.keysHere,
  );
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
    controlsLayout: /** @type {const} */ ("edges"),
    controlsTutorial: false,
    transitionSpeed: /** @type {const} */ ("fast"),
    pdfSeparateFragments: false,
    // Ours do these.
    progress: false,
    keyboard: false,
    help: false,
    jumpToSlide: false,
    // On Linux, the plugin would take Ctrl.
    .../** @type {object} */ ({ zoomKey: "alt" }),
  };
  await Reveal.initialize({ ...options, plugins: [keepShut(options), RevealZoom] });
}
