/* Where the talk was before the page was loaded again, kept by the tab where the browser lets us. */

import { isState } from "./session.js";
import { settings } from "./settings.js";

const KEPT_AS = `speechdeck.talk.${settings.file}`;

/**
 * Takes the session up again where the page is loaded once more, and from now on keeps it for the next one.
 *
 * @param {import("./session.js").Session} session
 */
export function rememberTalk(session) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "null");
    if (isState(kept) && wasHere()) session.adopt(kept.talk, kept.revision);
  } catch {
    // A private window keeps nothing; the address still knows the slide and its step.
  }
  session.addEventListener("change", () => {
    try {
      sessionStorage.setItem(KEPT_AS, JSON.stringify({ talk: session.talk, revision: session.revision }));
    } catch {
      // As above.
    }
  });
}

/** @returns {boolean} whether this page was there before in this tab */
function wasHere() {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return navigation !== undefined && ["reload", "back_forward"].includes(navigation.type);
}
