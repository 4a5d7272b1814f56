/* The keys of the slides. Each is what people know from other decks, or what a clicker sends. */

import { gettext } from "../shared/gettext.js";
import { Group } from "../shared/keys.js";
import { isFullScreen, leaveFullScreen, screenKeys } from "../shared/screen.js";
import { settings } from "../shared/settings.js";
import { isScrolled } from "./scrolling.js";
import { isZoomed, zoomOut } from "./zoom.js";

/**
 * @typedef {object} Tools
 * @property {() => void} next
 * @property {() => void} back
 * @property {() => void} undo
 * @property {() => void} black
 * @property {import("./laser.js").Laser} laser
 * @property {() => void} goTo
 * @property {import("../shared/keys.js").Key[]} presenting
 * @property {() => void} help
 */

/**
 * @param {Tools} tools
 * @returns {import("../shared/keys.js").Key[]}
 */
export function deckKeys({ next, back, undo, black, laser, goTo, presenting, help }) {
  const { MOVING, ROOM, FINDING, PRESENTING } = Group;
  const [onArrow, backArrow] = settings.rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const [nextInOverview, backInOverview] = settings.rtl ? [Reveal.left, Reveal.right] : [Reveal.right, Reveal.left];
  const overview = () => {
    zoomOut();
    Reveal.toggleOverview();
  };
  /** What may be open, the topmost first. @type {{ isOpen: () => boolean, close: () => void }[]} */
  const closable = [
    { isOpen: () => laser.isOn, close: () => laser.toggle() },
    // The zoom plugin itself ends the zoom, when Esc is let go.
    { isOpen: isZoomed, close: () => {} },
    { isOpen: () => Reveal.isPaused(), close: () => Reveal.togglePause(false) },
    { isOpen: () => Reveal.isOverview(), close: () => Reveal.toggleOverview(false) },
    { isOpen: isFullScreen, close: leaveFullScreen },
  ];
  return [
    { name: gettext("On, to the next step"), group: MOVING, keys: [onArrow, "ArrowDown", " ", "Enter", "n", "PageDown"], run: () => (Reveal.isOverview() ? nextInOverview() : next()), repeats: true, onBlack: true },
    // Translators: to the step before.
    { name: gettext("Back"), group: MOVING, keys: [backArrow, "ArrowUp", "p", "PageUp"], also: ["Shift+ "], run: () => (Reveal.isOverview() ? backInOverview() : back()), repeats: true, onBlack: true },
    { name: gettext("To the first slide"), group: MOVING, keys: ["Home"], run: () => Reveal.slide(0, 0, -1) },
    { name: gettext("To the last slide"), group: MOVING, keys: ["End"], run: () => Reveal.slide(Reveal.getTotalSlides() - 1) },
    { name: gettext("Undo a jump: the place and the clock before it; and again"), group: MOVING, keys: ["u"], also: ["Ctrl+z"], run: undo },
    // Under some layouts a clicker's full stop comes as one of the others.
    { name: gettext("Black screen, and back"), group: ROOM, keys: ["b", "."], also: [":", ";"], run: black, onBlack: true },
    ...screenKeys(ROOM),
    { name: gettext("Laser pointer, and off"), group: ROOM, keys: ["l"], run: () => laser.toggle() },
    { name: gettext("Zoom in on a place, and out"), group: ROOM, keys: [], gesture: gettext("Alt + click") },
    {
      name: gettext("End the pointer, the zoom, the black screen or the overview; else leave the full screen"),
      group: ROOM,
      keys: ["Escape"],
      applies: () => closable.some(({ isOpen }) => isOpen()),
      run: () => closable.find(({ isOpen }) => isOpen())?.close(),
      onBlack: true,
    },
    {
      name: settings.spoken ? gettext("Go to a slide, or search slides and speech") : gettext("Go to a slide, or search the slides"),
      group: FINDING,
      keys: ["g", "/"],
      run: goTo,
    },
    { name: gettext("Go to the slide of that number"), group: FINDING, keys: [], gesture: gettext("Number, Enter") },
    {
      name: gettext("Overview of all slides"),
      group: FINDING,
      keys: ["o"],
      applies: () => !isScrolled(),
      run: overview,
    },
    {
      name: gettext("Open the slide chosen in the overview"),
      group: FINDING,
      keys: ["Enter", "PageDown"],
      applies: () => Reveal.isOverview(),
      run: () => Reveal.toggleOverview(false),
    },
    ...presenting,
    { name: gettext("These keys"), group: PRESENTING, keys: ["?"], run: help },
  ];
}
