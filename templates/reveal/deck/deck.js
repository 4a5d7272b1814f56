/* The slides, on reveal.js. */

import { offerPresenter } from "../presenter/opening.js";
import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { offerDownload } from "./download.js";
import { offerEnd } from "./end.js";
import { rememberTalk } from "./memory.js";
import { followPointer } from "./pointing.js";
import { offerRehearsal } from "./rehearsing.js";
import { keepSlides } from "./scrolling.js";
import { bindStage } from "./stage.js";

/** Starts the slides and all that belongs to them. */
export async function startDeck() {
  const session = new Session();
  offerDownload();
  offerEnd();
  followPointer();
  keepSlides();
  const transition = matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade";
  await Reveal.initialize({
    width: settings.width,
    height: settings.height,
    rtl: settings.rtl,
    margin: 0,
    minScale: 0.02,
    maxScale: 8,
    center: false,
    hash: true,
    fragmentInURL: true,
    controlsLayout: "edges",
    controlsTutorial: false,
    transition,
    transitionSpeed: "fast",
    backgroundTransition: transition,
    pdfSeparateFragments: false,
  });
  // reveal.js calls itself an application, in which a screen reader reads nothing by itself. A deck is a document.
  Reveal.getRevealElement()?.removeAttribute("role");
  bindStage(session);
  rememberTalk(session);
  offerRehearsal(session);
  offerPresenter(session);
}
