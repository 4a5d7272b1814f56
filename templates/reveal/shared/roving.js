/* A row of buttons as ARIA has it: one stop for the Tab key, and the arrow keys go from one to the next. */

/**
 * @param {HTMLElement} row
 * @param {HTMLButtonElement[]} buttons
 * @returns {(at: number) => void} makes another button the one to which Tab goes
 */
export function rove(row, buttons) {
  const stopAt = (/** @type {number} */ at) => {
    for (const [each, button] of buttons.entries()) button.tabIndex = each === at ? 0 : -1;
  };
  row.addEventListener("keydown", (event) => {
    const [next, last] = getComputedStyle(row).direction === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const at = buttons.findIndex((button) => button === event.target);
    const to = { [next]: at + 1, [last]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const there = Math.max(0, Math.min(to, buttons.length - 1));
    stopAt(there);
    buttons[there]?.focus();
  });
  stopAt(0);
  return stopAt;
}
