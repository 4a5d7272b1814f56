/* The paper on which a view is printed: the reader's own, upright, where it is text that is printed. */

/**
 * A page's style cannot ask which view is shown, and Firefox does not keep a named page's paper apart from the slides':
 * the rule is written by us.
 */
const UPRIGHT = `@page {
  size: portrait;
  margin: 20mm 26mm 22mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; }
}`;

/** @type {{ sheet: CSSStyleSheet | CSSGroupingRule, text: string } | null} the slides' own rule, while another one holds */
let slides = null;

/**
 * @param {CSSStyleSheet | CSSGroupingRule} sheet
 * @returns {{ sheet: CSSStyleSheet | CSSGroupingRule, at: number } | null} where the rule for all pages is
 */
function findRule(sheet) {
  for (const [at, rule] of [...sheet.cssRules].entries()) {
    if (rule instanceof CSSPageRule) return { sheet, at };
    const inside = rule instanceof CSSGroupingRule ? findRule(rule) : null;
    if (inside) return inside;
  }
  return null;
}

/** Prints text from now on, on whatever paper there is; or the slides again, each on a page of its own size. @param {boolean} isText */
export function printText(isText) {
  if (isText === (slides !== null)) return;
  const found = [...document.styleSheets].map(findRule).find((each) => each !== null);
  if (!found) return;
  const { sheet, at } = found;
  const text = slides?.text ?? UPRIGHT;
  slides = isText ? { sheet, text: sheet.cssRules[at]?.cssText ?? "" } : null;
  sheet.deleteRule(at);
  sheet.insertRule(text, at);
}
