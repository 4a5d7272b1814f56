/* Hands out the PowerPoint file that the page carries. */

import { find, make } from "./page.js";
import { settings } from "./settings.js";

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const LONG_ENOUGH = 60_000;

/** Saves the file under the deck's name; it lies in the page, so this works offline too. */
function download() {
  const encoded = atob(find("#deck\\.powerpoint").textContent ?? "");
  const bytes = Uint8Array.from(encoded, (char) => char.charCodeAt(0));
  save(settings.file, new Blob([bytes], { type: TYPE }));
}

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const href = URL.createObjectURL(content);
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), LONG_ENOUGH);
}

/** Makes the page's download buttons work. */
export function offerDownload() {
  // Heard on the page: reveal.js makes the slides anew when the window of a phone is turned.
  document.addEventListener("click", ({ target }) => {
    if (/** @type {Element} */ (target).closest("[data-download]")) download();
  });
}
