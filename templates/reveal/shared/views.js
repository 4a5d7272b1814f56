/* The views that one page has. */

import { settings } from "./settings.js";

export const View = /** @type {const} */ ({ SLIDES: "slides", PRESENTER: "presenter", READING: "read" });

/** @typedef {typeof View[keyof typeof View]} ViewName */

/** Where a slide would be too small to be read. Turned on its side, or with a desktop's page enlarged, it is not. */
const TOO_NARROW = "(max-width: 700px) and (orientation: portrait)";

/**
 * The view that the address of this window asks for, after `?view=`.
 *
 * Where it asks for none, a narrow window shows the reading view; a frame, which somebody else put there, does not.
 * A public copy has nothing to read or to speak: it shows its slides.
 *
 * @returns {ViewName}
 */
export function askedFor() {
  if (!settings.spoken) return View.SLIDES;
  const asked = new URLSearchParams(location.search).get("view");
  const usual = matchMedia(TOO_NARROW).matches && window === window.top ? View.READING : View.SLIDES;
  return Object.values(View).find((view) => view === asked) ?? usual;
}

/**
 * Opens a view in a window of its own; if the deck has opened one for it before, that is loaded again.
 *
 * @param {ViewName} view
 * @param {string} [features]  of the window
 * @returns {Window | null} null where the browser will not have it
 */
export function openWindow(view, features) {
  return window.open(addressOf(view), `${view}: ${settings.file}`, features);
}

/**
 * @param {ViewName} view
 * @param {string} [slide]  the id of the slide at which to open it
 * @returns {string} the page's address for one of its views
 */
export function addressOf(view, slide) {
  const url = new URL(location.href);
  url.search = `?view=${view}`;
  url.hash = slide === undefined ? "" : `/${encodeURIComponent(slide)}`;
  return url.href;
}
