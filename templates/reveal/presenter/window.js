/* The presenter view in a window of its own. */

import { stayAwake } from "../shared/awake.js";
import { goToDialog } from "../shared/goto.js";
import { bindKeys, Group } from "../shared/keys.js";
import { rememberTalk } from "../shared/memory.js";
import { make } from "../shared/page.js";
import { TypedNumber } from "../shared/number.js";
import { isFullScreen, leaveFullScreen, screenKeys } from "../shared/screen.js";
import { hideSlides } from "../shared/slides.js";
import { openWindow, View } from "../shared/views.js";
import { LinkedSession } from "./link.js";
import { PresenterView } from "./view.js";

/** Shows the presenter view in this window, beside the one with the slides. */
export function startPresenter() {
  hideSlides();
  document.title = `Presenter view: ${document.title}`;
  const session = new LinkedSession();
  rememberTalk(session);
  const goTo = goToDialog(
    () => session.talk.position,
    (position) => session.ask({ to: "go", position }),
  );
  const view = new PresenterView(session, goTo, [
    { name: "To the slides", group: Group.PRESENTING, keys: ["s"], run: () => session.stage?.focus(), button: "To the slides" },
    ...screenKeys(Group.PRESENTING),
    { name: "Leave the full screen", group: Group.PRESENTING, keys: ["Escape"], applies: isFullScreen, run: leaveFullScreen },
  ]);
  view.show(document.body);
  stayAwake();
  bindKeys(
    () => view.keys,
    () => false,
    new TypedNumber(
      (slide) => view.goToNumber(slide),
      (number) => view.tellNumber(number),
    ),
  );
  session.addEventListener("link", () => {
    if (session.isLinked) {
      view.say();
      return;
    }
    const button = make("button", { type: "button" }, "Open the slides");
    button.addEventListener("click", () => {
      session.stage = openWindow(View.SLIDES);
    });
    view.say("The window with the slides is gone. ", button);
  });
  session.greet();
}
