/* The views that one page has. */

import { settings } from "./settings.js";

export const View = /** @type {const} */ ({ SLIDES: "slides", PRESENTER: "presenter", READING: "read" });

/** @typedef {typeof View[keyof typeof View]} ViewName */

/** @returns {ViewName} the view that the address of this window asks for, after `?view=`; a public copy has one only */
export function askedFor() {
  if (!settings.spoken) return View.SLIDES;
  const asked = new URLSearchParams(location.search).get("view");
  return Object.values(View).find((view) => view === asked) ?? View.SLIDES;
}

/**
 * @param {ViewName} view
 * @returns {string} the page's address for one of its views
 */
export function addressOf(view) {
  const url = new URL(location.href);
  url.search = view === View.SLIDES ? "" : `?view=${view}`;
  url.hash = "";
  return url.href;
}
