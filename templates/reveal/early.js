/* Keeps the keys that are pressed before the page's scripts are ready, in its head: keys.js answers them then. */

{
  /** @type {KeyboardEvent[]} */
  const kept = [];
  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    kept.push(event);
    // It would load the page again before anybody could say that it does not.
    if (event.key === "F5" && !event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
  };
  addEventListener("keydown", keep);
  globalThis.takeEarlyKeys = () => {
    removeEventListener("keydown", keep);
    return kept.splice(0);
  };
}
