/* Opens the view that the page's address asks for: `?view=presenter`, `?view=read`, or the slides. */

import { startDeck } from "./deck/deck.js";
import { startPresenter } from "./presenter/window.js";
import { startReading } from "./reading/reading.js";
import { askedFor, View } from "./shared/views.js";

const starts = {
  [View.SLIDES]: startDeck,
  [View.PRESENTER]: startPresenter,
  [View.READING]: () => {
    // It has no keys of its own.
    takeEarlyKeys();
    startReading();
  },
};

starts[askedFor()]();
