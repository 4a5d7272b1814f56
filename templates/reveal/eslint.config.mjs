/* What the types do not see in our scripts. */

import js from "@eslint/js";

export default [
  {
    ...js.configs.recommended,
    files: ["**/*.js"],
  },
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // The types know what there is.
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-syntax": ["error", "ImportDefaultSpecifier", "ExportDefaultDeclaration"],
    },
  },
];
