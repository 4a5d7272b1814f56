/* The presenter view in a window of its own. */

import { make } from "../shared/page.js";
import { hideSlides } from "../shared/slides.js";
import { addressOf, View } from "../shared/views.js";
import { LinkedSession } from "./link.js";
import { endRehearsal } from "./rehearsal.js";
import { PresenterView } from "./view.js";

/** Shows the presenter view in this window, beside the one with the slides. */
export function startPresenter() {
  /** @type {Window | null} */
  let stage = window.opener;
  hideSlides();
  document.title = `Presenter view: ${document.title}`;
  const session = new LinkedSession(() => stage);
  const openSlides = () => {
    stage = window.open(addressOf(View.SLIDES), "_blank");
  };
  const view = new PresenterView(session, [
    { name: "To the slides", keys: ["s"], sign: "S", run: () => stage?.focus() },
    { name: "End the rehearsal", keys: ["Escape"], sign: "Esc", run: () => endRehearsal(session), hidden: true },
    { name: "Full screen", keys: ["f"], sign: "F", run: toggleFullScreen },
  ]);
  view.show(document.body);
  addEventListener("keydown", (event) => view.act(event));
  session.addEventListener("link", () => {
    if (session.isLinked) {
      view.say();
      return;
    }
    const button = make("button", { type: "button" }, "Open the slides");
    button.addEventListener("click", openSlides);
    view.say("The window with the slides is gone. ", button);
  });
}

function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}
