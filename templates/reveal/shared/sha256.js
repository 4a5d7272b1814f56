/* SHA-256 of a text: what the browser has of it is missing where a page comes by plain http. */

/** @param {number} power @returns {number[]} of the first 64 primes, 32 bits of the root's fraction */
function fractions(power) {
  const primes = [2];
  for (let next = 3; primes.length < 64; next += 2) if (primes.every((prime) => next % prime)) primes.push(next);
  return primes.map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}

const ROUND_CONSTANTS = fractions(1 / 3);
const FIRST_STATE = fractions(1 / 2).slice(0, 8);

/** @param {number} word @param {number} by */
function rotated(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/**
 * @param {string} text
 * @returns {DataView} its UTF-8, filled up to whole blocks of 64 bytes, with its length at the end
 */
function padded(text) {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer((bytes.length + 72) & ~63));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n);
  return view;
}

/** @param {DataView} view @param {number} at @returns {Int32Array} the schedule of the block that begins there */
function scheduled(view, at) {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + 4 * i);
  const word = (/** @type {number} */ i) => words[i] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const small = rotated(word(i - 15), 7) ^ rotated(word(i - 15), 18) ^ (word(i - 15) >>> 3);
    const large = rotated(word(i - 2), 17) ^ rotated(word(i - 2), 19) ^ (word(i - 2) >>> 10);
    words[i] = word(i - 16) + small + word(i - 7) + large;
  }
  return words;
}

/** @typedef {[number, number, number, number, number, number, number, number]} HashState */

/** @param {HashState} state @param {Int32Array} words @returns {number[]} */
function mixed(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (ROUND_CONSTANTS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const two = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h];
}

/**
 * @param {string} text
 * @returns {string} its digest, as 64 hexadecimal digits
 */
export function sha256(text) {
  const view = padded(text);
  let state = FIRST_STATE;
  for (let at = 0; at < view.byteLength; at += 64) {
    const change = mixed(/** @type {HashState} */ (state), scheduled(view, at));
    state = state.map((word, i) => (word + (change[i] ?? 0)) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
