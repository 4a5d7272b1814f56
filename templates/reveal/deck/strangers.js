/* Keeps shut what reveal.js would open to other pages: its interface by messages, and its settings by the address. */

/**
 * The plugin that sets reveal.js as the deck wants it, whatever the address said.
 *
 * For reveal.js, a key of the address stands above all settings; and whoever holds the window, or has it in a frame, may
 * call each of its functions by a message, of which one returns the speaker's notes. A plugin comes after the address
 * was read and before anything is listened to. What the deck does not set and the address does is as good as not there.
 *
 * @param {Partial<import("reveal.js").RevealConfig>} options
 * @returns {import("reveal.js").RevealPlugin}
 */
export function keepShut(options) {
  return {
    id: "keep-shut",
    init: (deck) => {
      const said = Object.keys(deck.getQueryHash()).filter((key) => key !== "view");
      const unset = Object.fromEntries(said.map((key) => [key, undefined]));
      deck.configure({ ...unset, ...options, postMessage: false, postMessageEvents: false });
    },
  };
}
