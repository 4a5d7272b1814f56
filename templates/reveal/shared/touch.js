/* What a finger means: held still, or drawn to a side. */

/** Milliseconds for which a finger is held. */
const HOLD = 550;
/** Pixels; a finger that is held trembles. */
const STILL = 12;
/** Pixels that a finger is drawn to a side, at least; a hand's tremble while it scrolls is less. */
const SWIPE = 60;

/** @param {Event} event @returns {boolean} whether it comes from a finger or a pen */
export function isTouch(event) {
  return event instanceof PointerEvent && ["touch", "pen"].includes(event.pointerType);
}

/**
 * Answers a finger that is held still; the click that would follow is none, and the browser's own menu does not come.
 *
 * @param {HTMLElement} element
 * @param {(target: HTMLElement, place: { x: number, y: number }) => void} deed
 */
export function onHold(element, deed) {
  let timer = 0;
  let start = { x: 0, y: 0 };
  let isFinger = false;
  let isHeld = false;
  const stop = () => clearTimeout(timer);
  addEventListener("pointerdown", () => (isHeld = false), { capture: true });
  element.addEventListener("pointerdown", (event) => {
    stop();
    isFinger = isTouch(event);
    if (!isFinger || !event.isPrimary) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      isHeld = true;
      deed(/** @type {HTMLElement} */ (event.target), start);
    }, HOLD);
  });
  element.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.x, clientY - start.y) > STILL) stop();
  });
  for (const end of ["pointerup", "pointercancel"]) element.addEventListener(end, stop);
  const swallow = (/** @type {Event} */ event) => {
    if (!isHeld || !isTouch(event)) return;
    isHeld = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // On the window: what has opened meanwhile may lie under the finger.
  addEventListener("click", swallow, { capture: true });
  element.addEventListener("contextmenu", (event) => {
    if (isFinger) event.preventDefault();
  });
}

/**
 * Answers a finger that is drawn to a side, on an element whose style leaves that to us (`touch-action: pan-y`).
 *
 * @param {HTMLElement} element
 * @param {(way: "left" | "right") => void} deed
 */
export function onSwipe(element, deed) {
  /** @type {{ id: number, x: number, y: number } | null} */
  let start = null;
  element.addEventListener("pointerdown", (event) => {
    start = isTouch(event) && event.isPrimary ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null;
  });
  element.addEventListener("pointercancel", () => {
    start = null;
  });
  element.addEventListener("pointerup", (event) => {
    if (start?.id !== event.pointerId) return;
    const [across, down] = [event.clientX - start.x, event.clientY - start.y];
    start = null;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) deed(across < 0 ? "left" : "right");
  });
}
