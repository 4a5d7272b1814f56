/* A text in pieces: its sentences or its words, as its language has them. */

/**
 * @param {string} text
 * @param {string} lang
 * @param {"sentence" | "word"} granularity
 * @returns {string[]} that are the text, one after the other
 */
export function segments(text, lang, granularity) {
  // Firefox has it since 2024. Before, words end with their spaces, and a paragraph is one sentence.
  if (!("Segmenter" in Intl)) return granularity === "word" ? (text.match(/\s+|\S+/g) ?? []) : [text];
  return Array.from(new Intl.Segmenter(lang || undefined, { granularity }).segment(text), ({ segment }) => segment);
}
