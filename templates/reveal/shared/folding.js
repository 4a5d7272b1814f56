/* Text as it is compared in a search: without case, accents and the typographer's signs, with the digits of all. */

/** @type {Record<string, string>} */
const PLAIN = { "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": "" };
/** Noughts, after which the other digits come: Arabic, Persian, Devanagari, Bengali, Thai. */
for (const nought of ["٠", "۰", "०", "০", "๐"]) {
  for (let digit = 0; digit < 10; digit += 1) PLAIN[String.fromCodePoint((nought.codePointAt(0) ?? 0) + digit)] = String(digit);
}
const FANCY = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");
const ASCII = /^[\x20-\x7e]*$/;

/**
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "");
  // By way of the capitals, in which ß is SS, and the two forms of a small sigma are one.
  return bare.replace(FANCY, (sign) => PLAIN[sign] ?? sign).toUpperCase().toLowerCase().replaceAll("ς", "σ");
}

/**
 * @param {string} text
 * @returns {{ folded: string, places: number[] }} the text folded, and for each of its places the one in the text
 */
export function foldWithPlaces(text) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let at = 0;
  for (const letter of text) {
    const part = fold(letter);
    for (let each = 0; each < part.length; each += 1) places.push(at);
    folded += part;
    at += letter.length;
  }
  return { folded, places: [...places, text.length] };
}
