/* The full screen. */

/** Takes the full screen, or gives it back. */
export async function switchFullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser will not have it, in a frame for instance: the slides stay as large as they are.
  }
}
