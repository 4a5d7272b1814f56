/* The zoom, which is a plugin's. It enlarges the whole page, so that nothing else can be shown meanwhile. */

/** @returns {boolean} whether the slides are enlarged */
export function isZoomed() {
  return document.documentElement.classList.contains("zoomed");
}

/** Shows the whole slide again. The plugin knows only one way: that Esc is let go. */
export function zoomOut() {
  const init = /** @type {KeyboardEventInit} */ ({ key: "Escape", keyCode: 27 });
  if (isZoomed()) document.dispatchEvent(new KeyboardEvent("keyup", init));
}
