/* The page of a deck with nothing but the panel of the talk's clock, whose session and arithmetic the tests get hold of. */

import {
  clockTime,
  endOf,
  inWords,
  passageAt,
  signedTime,
  slotOf,
  spokenTime,
  standingAt,
  timeOfAll,
} from "../../templates/reveal/shared/pace.js";
import { find } from "../../templates/reveal/shared/page.js";
import { Session } from "../../templates/reveal/shared/session.js";
import { settings } from "../../templates/reveal/shared/settings.js";
import { hideSlides } from "../../templates/reveal/shared/slides.js";
import { pacingPanel } from "../../templates/reveal/presenter/pacing.js";

const session = new Session();
hideSlides();
find("body").append(pacingPanel(session));
const arithmetic = { clockTime, endOf, inWords, passageAt, signedTime, slotOf, spokenTime, standingAt, timeOfAll };
Object.assign(globalThis, { session, settings, ...arithmetic });
