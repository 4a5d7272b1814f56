/* Says what Google's CSP Evaluator finds in policies that it reads from the input, as JSON: `node csp_evaluator.mjs < policies.json`. */

import evaluator from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";
import { text } from "node:stream/consumers";

const { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } = evaluator;
const policies = JSON.parse(await text(process.stdin));
const found = {};
for (const [name, policy] of Object.entries(policies)) {
  const findings = new CspEvaluator(new parser.CspParser(policy).csp).evaluate([], [...DEFAULT_CHECKS, ...STRICTCSP_CHECKS]);
  found[name] = findings.map(({ severity, type, directive }) => [finding.Severity[severity], finding.Type[type], directive]);
}
console.log(JSON.stringify(found));
