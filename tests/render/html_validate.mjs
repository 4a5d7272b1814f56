/* Says what html-validate finds in pages that it reads from the input, as JSON: `node html_validate.mjs < pages.json`. */

import { HtmlValidate } from "html-validate";
import { text } from "node:stream/consumers";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "prefer-native-element": "off", // What the go-to dialog has beside its field can be no select.
    "long-title": "off", // It is the author’s.
    // How a browser writes down what it has.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "off", // What a script sets, the browser writes as one.
    "valid-id": ["error", { relaxed: true }], // With a full stop in it, an id of ours is none of a slide's.
  },
});

const pages = JSON.parse(await text(process.stdin));
const found = {};
for (const [name, page] of Object.entries(pages)) {
  const { results } = await validator.validateString(page);
  found[name] = results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}: ${selector}`));
}
console.log(JSON.stringify(found));
