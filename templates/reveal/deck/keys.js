/* The keys of the slides. Each is what people know from other decks; F5 loads a page again, and is left to do so. */

import { Group } from "../shared/keys.js";
import { settings } from "../shared/settings.js";
import { isZoomed, zoomOut } from "./zoom.js";

/**
 * @typedef {object} Tools
 * @property {() => void} next
 * @property {() => void} back
 * @property {() => void} black
 * @property {() => void} fullScreen
 * @property {import("./laser.js").Laser} laser
 * @property {() => void} goTo
 * @property {import("../shared/keys.js").Key[]} presenting
 * @property {() => void} help
 */

/** @returns {boolean} whether the slides stand one below the other, as on a phone */
function isScrolled() {
  return Reveal.getViewportElement()?.classList.contains("reveal-scroll") ?? false;
}

/**
 * @param {Tools} tools
 * @returns {import("../shared/keys.js").Key[]}
 */
export function deckKeys({ next, back, black, fullScreen, laser, goTo, presenting, help }) {
  const { MOVING, ROOM, FINDING, PRESENTING } = Group;
  const [onArrow, backArrow] = settings.rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const [nextInOverview, backInOverview] = settings.rtl ? [Reveal.left, Reveal.right] : [Reveal.right, Reveal.left];
  const overview = () => {
    zoomOut();
    Reveal.toggleOverview();
  };
  // The zoom plugin itself ends the zoom, when Esc is let go.
  const end = () => {
    if (laser.isOn) laser.toggle();
    else if (Reveal.isPaused()) Reveal.togglePause(false);
  };
  return [
    ...presenting,
    { name: "On, to the next step", group: MOVING, keys: [onArrow, "ArrowDown", " ", "n", "PageDown"], run: () => (Reveal.isOverview() ? nextInOverview() : next()), repeats: true, onBlack: true },
    { name: "Back", group: MOVING, keys: [backArrow, "ArrowUp", "p", "PageUp"], also: ["Shift+ "], run: () => (Reveal.isOverview() ? backInOverview() : back()), repeats: true, onBlack: true },
    { name: "To the first slide", group: MOVING, keys: ["Home"], run: () => Reveal.slide(0, 0, -1) },
    { name: "To the last slide", group: MOVING, keys: ["End"], run: () => Reveal.slide(Reveal.getTotalSlides() - 1) },
    // Under some layouts a clicker's full stop comes as one of the others.
    { name: "Black screen, and back", group: ROOM, keys: ["b", "."], also: [":", ";"], run: black, onBlack: true },
    { name: "Full screen, and back", group: ROOM, keys: ["f"], run: fullScreen, onBlack: true },
    { name: "Laser pointer, and off", group: ROOM, keys: ["l"], run: () => laser.toggle() },
    { name: "Zoom in on a place, and out", group: ROOM, keys: [], gesture: "Alt + click" },
    {
      name: "End the pointer, the zoom or the black screen",
      group: ROOM,
      keys: ["Escape"],
      applies: () => laser.isOn || Reveal.isPaused() || isZoomed(),
      run: end,
      onBlack: true,
    },
    {
      name: settings.spoken ? "Go to a slide, or search slides and speech" : "Go to a slide, or search the slides",
      group: FINDING,
      keys: ["g", "/"],
      run: goTo,
    },
    {
      name: "Overview of all slides",
      group: FINDING,
      keys: ["Escape", "o"],
      applies: () => !isScrolled(),
      run: overview,
    },
    {
      name: "Open the slide chosen in the overview",
      group: FINDING,
      keys: ["Enter"],
      applies: () => Reveal.isOverview(),
      run: () => Reveal.toggleOverview(false),
    },
    { name: "These keys", group: PRESENTING, keys: ["?"], run: help },
  ];
}
