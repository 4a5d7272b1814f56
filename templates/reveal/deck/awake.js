/* The screen does not go dark while somebody presents. */

import { wasUsed } from "../shared/clock.js";

/**
 * Keeps the screen on from the talk's first step, where the browser can.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function stayAwake(session) {
  let wanted = false;
  const ask = async () => {
    if (!wanted || document.visibilityState !== "visible") return;
    try {
      await navigator.wakeLock.request("screen");
    } catch {
      // The browser has no such lock, or will not give it: a battery that is low, a page in a frame.
    }
  };
  session.addEventListener("change", () => {
    if (wanted || !wasUsed(session.talk.clock)) return;
    wanted = true;
    void ask();
  });
  // A page that was hidden has lost it.
  document.addEventListener("visibilitychange", () => void ask());
}
