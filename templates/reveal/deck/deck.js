/* The slides, on reveal.js. */

import { offerDownload } from "../shared/download.js";
import { Session } from "../shared/session.js";
import { settings } from "../shared/settings.js";
import { offerEnd } from "./end.js";
import { followPointer } from "./pointing.js";
import { bindStage } from "./stage.js";

/** Starts the slides and all that belongs to them. */
export async function startDeck() {
  const session = new Session();
  offerDownload();
  offerEnd();
  followPointer();
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
    plugins: [RevealNotes],
  });
  // reveal.js calls itself an application, in which a screen reader reads nothing by itself. A deck is a document.
  Reveal.getRevealElement()?.removeAttribute("role");
  bindStage(session);
}
