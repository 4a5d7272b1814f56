/* The screen does not go dark while somebody presents. */

let wanted = false;

async function ask() {
  if (document.visibilityState !== "visible") return;
  try {
    await navigator.wakeLock.request("screen");
  } catch {
    // The browser has no such lock, or will not give it: a battery that is low, a page in a frame.
  }
}

/** Keeps the screen on from now, where the browser can. */
export function stayAwake() {
  if (wanted) return;
  wanted = true;
  void ask();
  // A page that was hidden has lost it.
  document.addEventListener("visibilitychange", () => void ask());
}
