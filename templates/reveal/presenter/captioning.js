/* The key of the captions, which is the same in every window. */

import { gettext } from "../shared/gettext.js";
import { Group } from "../shared/keys.js";

/**
 * Shows the room the captions, and takes them away. Players of films have them on this key too.
 *
 * @param {import("../shared/session.js").Session} session
 * @returns {import("../shared/keys.js").Key}
 */
export function captionsKey(session) {
  const isOn = () => session.talk.captions ?? false;
  const run = () => session.change({ captions: !isOn() });
  return { name: gettext("Captions: the words being spoken, below the slide"), group: Group.ROOM, keys: ["v"], run, button: gettext("Captions"), isOn };
}
