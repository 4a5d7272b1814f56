/* The handout: the reading view on paper. */

import { find } from "../shared/page.js";
import { printText } from "../shared/paper.js";
import { settings } from "../shared/settings.js";
import { drawAll } from "./pictures.js";

/** Of a slide's picture and of its text on paper, in CSS pixels (155 mm): A4 and Letter are wide enough. */
const WIDTH_ON_PAPER = 586;

/** Makes the button print; on paper all pictures must be there, at the size of the paper and not of the window. */
export function offerHandout() {
  printText(true);
  document.documentElement.style.setProperty("--scale-on-paper", String(WIDTH_ON_PAPER / settings.width));
  addEventListener("beforeprint", drawAll);
  find("[data-print]").addEventListener("click", () => print());
}
