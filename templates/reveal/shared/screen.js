/* The full screen. */

import { gettext } from "./gettext.js";

/** @returns {boolean} whether the page has it */
export function isFullScreen() {
  return document.fullscreenElement !== null;
}

/** Takes the full screen. The browser gives it only to who has just pressed a key, in the page as it is now. */
export async function enterFullScreen() {
  if (isFullScreen() || navigator.userActivation?.isActive === false) return;
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    // The browser will not have it, in a frame for instance: the slides stay as large as they are.
  }
}

/** Gives the full screen back. */
export async function leaveFullScreen() {
  try {
    if (isFullScreen()) await document.exitFullscreen();
  } catch {
    // It has been given back meanwhile.
  }
}

/**
 * The keys of the full screen. F5 is what clickers send for "start": it would load the page again, in mid-talk.
 *
 * @param {string} group   under which the help lists them
 * @returns {import("./keys.js").Key[]}
 */
export function screenKeys(group) {
  const turn = () => (isFullScreen() ? leaveFullScreen() : enterFullScreen());
  return [
    { name: gettext("Full screen, and back"), group, keys: ["f"], run: turn, onBlack: true, button: gettext("Full screen") },
    { name: gettext("Full screen, as a clicker starts it"), group, keys: ["F5"], also: ["Shift+F5"], run: enterFullScreen, onBlack: true, always: true },
  ];
}
