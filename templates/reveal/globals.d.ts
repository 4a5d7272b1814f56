/* What reveal.js' own scripts bring into the page. */

import type { RevealApi, RevealPlugin } from "reveal.js";

declare global {
  const Reveal: RevealApi;
  const RevealZoom: () => RevealPlugin;
}
