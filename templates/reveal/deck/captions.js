/* Captions at the foot of the slides, which give way: the room reads what is being spoken. */

import { captionAt, wordsOf } from "../shared/captions.js";
import { gettext, OURS } from "../shared/gettext.js";
import { make } from "../shared/page.js";
import { placeSpoken } from "../shared/track.js";

/** Milliseconds from one look at the clock to the next. */
const EVERY = 200;

/**
 * Shows the captions while the session has them on.
 *
 * @param {import("../shared/session.js").Session} session
 */
export function followCaptions(session) {
  const words = make("p");
  // A screen reader that read each of them would talk over the speaker.
  const strip = make("section", { ...OURS, class: "captions", "aria-label": gettext("Captions"), "aria-live": "off" }, words);
  const write = () => {
    const place = placeSpoken(session.talk);
    const caption = place === null ? undefined : captionAt(place);
    const text = caption ? wordsOf(caption) : "";
    if (words.textContent === text) return;
    words.lang = caption?.lang ?? "";
    words.dir = caption?.dir || "ltr";
    words.textContent = text;
  };
  let ticking = 0;
  const update = () => {
    const isOn = session.talk.captions ?? false;
    if (isOn !== strip.isConnected) {
      document.documentElement.classList.toggle("captioned", isOn);
      if (isOn) document.body.append(strip);
      else strip.remove();
      clearInterval(ticking);
      if (isOn) ticking = setInterval(write, EVERY);
    }
    if (isOn) write();
  };
  session.addEventListener("change", update);
  update();
}
