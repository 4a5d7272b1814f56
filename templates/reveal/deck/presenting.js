/* Whether somebody presents: the room then sees the slides, and no button. */

import { isFullScreen } from "../shared/screen.js";

const EVERY = 1000;
/** What only who uses this window does; a clicker does none of it. */
const USES = /** @type {const} */ (["pointermove", "pointerdown", "keydown"]);

/**
 * Marks the page as `presenting` in full screen, and from when there is a presenter view.
 *
 * A presenter view that is gone may come back. Until somebody uses this window, the room sees no more than before.
 *
 * @param {import("../presenter/opening.js").Presenter} presenter
 * @param {HTMLElement} sections   of which a line stays, that cannot be reached
 */
export function followPresenting(presenter, sections) {
  const root = document.documentElement;
  const byBrowser = matchMedia("(display-mode: fullscreen)");
  let wasLive = false;
  const update = () => {
    wasLive ||= presenter.isLive;
    const presents = wasLive || isFullScreen() || byBrowser.matches;
    if (root.classList.contains("presenting") === presents) return;
    root.classList.toggle("presenting", presents);
    sections.inert = presents;
  };
  for (const use of USES) {
    addEventListener(use, (event) => {
      if (!wasLive || presenter.isLive || (event instanceof KeyboardEvent && event.key !== "Tab")) return;
      wasLive = false;
      update();
    });
  }
  document.addEventListener("fullscreenchange", update);
  byBrowser.addEventListener("change", update);
  presenter.addEventListener("change", update);
  setInterval(update, EVERY);
  update();
}
