/* What a speaker chose for the presenter view; remembered where the browser lets us, else until it is closed. */

const KEY = "speechdeck.presenter";

/**
 * @typedef {object} Preferences
 * @property {number} size       of the script's type, in CSS pixels
 * @property {boolean} dark      light type on a dark ground
 * @property {boolean} legible   in letters that are easier to tell apart
 * @property {boolean} mirrored  for the glass of a teleprompter
 * @property {boolean} leading   whether the text, moving by itself, brings the slides along at its cues
 * @property {number} pace       of the text that moves by itself, in percent of the plan's
 */

/** @type {Preferences} */
const USUAL = { size: 36, dark: true, legible: false, mirrored: false, leading: false, pace: 100 };

/** @type {{ [key in keyof Preferences]?: [least: number, most: number] }} */
const BOUNDS = { size: [16, 120], pace: [30, 300] };

/** The choices; each change is told by an event `change`. */
export class Choices extends EventTarget {
  /** @type {Preferences} */
  values = bounded({ ...USUAL, ...remembered() });

  /** @param {Partial<Preferences>} part */
  choose(part) {
    this.values = bounded({ ...this.values, ...part });
    try {
      localStorage.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // A private window remembers nothing; what was chosen holds until it is closed.
    }
    this.dispatchEvent(new Event("change"));
  }
}

/** @returns {Partial<Preferences>} */
function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const sound = Object.entries(USUAL).filter(([key, usual]) => typeof found[key] === typeof usual);
    return Object.fromEntries(sound.map(([key]) => [key, found[key]]));
  } catch {
    return {};
  }
}

/**
 * @param {Preferences} values
 * @returns {Preferences}
 */
function bounded(values) {
  const within = { ...values };
  for (const [key, [least, most]] of Object.entries(BOUNDS)) {
    const name = /** @type {"size" | "pace"} */ (key);
    within[name] = Math.min(most, Math.max(least, Math.round(values[name])));
  }
  return within;
}
