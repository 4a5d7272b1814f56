/* What reveal.js' own scripts and early.js bring into the page. */

import type { RevealApi, RevealPlugin } from "reveal.js";

declare global {
  const Reveal: RevealApi;
  const RevealZoom: () => RevealPlugin;
  /** Ends the keeping of keys; returns those that came until now. */
  var takeEarlyKeys: () => KeyboardEvent[];
}
