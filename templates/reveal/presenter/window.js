/* The presenter view in a window of its own. */

import { stayAwake } from "../shared/awake.js";
import { gettext } from "../shared/gettext.js";
import { goToDialog } from "../shared/goto.js";
import { bindKeys, Group } from "../shared/keys.js";
import { rememberTalk } from "../shared/memory.js";
import { make } from "../shared/page.js";
import { TypedNumber } from "../shared/number.js";
import { isFullScreen, leaveFullScreen, screenKeys } from "../shared/screen.js";
import { discountSleep } from "../shared/sleep.js";
import { hideSlides } from "../shared/slides.js";
import { keepTrack } from "../shared/track.js";
import { offerUndo } from "../shared/undoing.js";
import { openWindow, View } from "../shared/views.js";
import { LinkedSession } from "./link.js";
import { watchRehearsal } from "./rehearsal.js";
import { PresenterView } from "./view.js";

/** Shows the presenter view in this window, beside the one with the slides. */
export function startPresenter() {
  hideSlides();
  document.title = gettext("Presenter view: {title}", { title: document.title });
  const session = new LinkedSession();
  rememberTalk(session);
  offerUndo(session, () => session.isAlone);
  const goTo = goToDialog(
    () => session.talk.position,
    (position) => session.ask({ to: "go", position }),
  );
  const view = new PresenterView(session, goTo, [
    { name: gettext("To the slides"), group: Group.PRESENTING, keys: ["s"], run: () => session.stage?.focus(), button: gettext("To the slides") },
    ...screenKeys(Group.PRESENTING),
    { name: gettext("Leave the full screen"), group: Group.PRESENTING, keys: ["Escape"], applies: isFullScreen, run: leaveFullScreen },
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
  watchRehearsal(session, () => session.isAlone);
  discountSleep(session, () => session.isAlone);
  keepTrack(session, () => session.isAlone);
  session.addEventListener("link", () => sayWhoLeads(session, view));
  session.greet();
}

/**
 * Says where the slides are, unless they answer.
 *
 * @param {LinkedSession} session
 * @param {PresenterView} view
 */
function sayWhoLeads(session, view) {
  const button = make("button", { type: "button" }, session.isTaken ? gettext("Present here") : gettext("Open the slides"));
  button.addEventListener("click", () => {
    if (session.isTaken) session.takeBack();
    else session.stage = openWindow(View.SLIDES);
  });
  if (session.isTaken) view.script.roll(0);
  view.notice.classList.toggle("calm", session.isAlone && !session.wasLinked);
  if (session.isLinked) view.say();
  else if (session.isTaken) view.say(gettext("The talk is presented from another window: this one does nothing."), " ", button);
  else if (session.wasLinked) view.say(gettext("The window with the slides is gone; the script goes on without it."), " ", button);
  else view.say(gettext("This is the script alone: no window shows the slides."), " ", button);
}
