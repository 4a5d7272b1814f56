/* The secret of a talk, which its windows prove to each other that they have, and never say. */

import { findAll } from "../shared/page.js";
import { settings } from "../shared/settings.js";
import { sha256 } from "../shared/sha256.js";

const SECRET_KEPT_AS = `speechdeck.secret.${settings.file}`;

/** @returns {string} 128 random bits */
export function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {unknown} value @returns {value is string} whether it is such a number */
export function isRandom(value) {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}

/**
 * The tab's secret. A window that this one opens has it too: the browser begins its session storage as a copy of ours.
 *
 * So nothing carries it that others see: an address is shown and sent on, a window's name is read by whichever page comes
 * there next, and a message between pages from a disk cannot be addressed, since these have no origin to name. A port
 * that is handed over would be as good, but ends when either window is loaded again; the secret is how the next is got.
 *
 * @returns {string | null} null where the browser keeps nothing
 */
function keptSecret() {
  try {
    const before = sessionStorage.getItem(SECRET_KEPT_AS);
    if (isRandom(before)) return before;
    const secret = random();
    sessionStorage.setItem(SECRET_KEPT_AS, secret);
    return secret;
  } catch {
    return null;
  }
}

const ownSecret = keptSecret();

/** Whether a window that this one opens will know the secret; where the browser keeps nothing, it will not. */
export const isHandedOver = ownSecret !== null;

/**
 * All pages from a disk share their storage, so one that opens the deck could have put a secret there, or read ours in
 * a window where it took the deck's place. The speech is in no storage, and who has it has nothing more to learn.
 */
const proofKey = settings.spoken ? sha256((ownSecret ?? random()) + findAll("aside.notes").map((notes) => notes.textContent).join("\f")) : random();

/**
 * Proves that this window knows the secret, to one that knows it too, and to nobody else.
 *
 * @param {string} role   who proves it, so that nobody's proof is handed back as another's
 * @param {string[]} nonces  random numbers of both sides, so that no proof serves twice
 * @returns {string}
 */
export function proofOf(role, ...nonces) {
  return sha256(proofKey + sha256(proofKey + [role, ...nonces].join()));
}
