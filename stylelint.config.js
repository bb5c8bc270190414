/** Style sheets mirror: directions are logical, and `dir` on the element decides. */
export default {
  extends: ["stylelint-config-standard"],
  plugins: ["stylelint-plugin-logical-css"],
  rules: {
    "logical-css/require-logical-properties": [true, { severity: "error" }],
    "logical-css/require-logical-keywords": [true, { severity: "error" }],
    "selector-class-pattern": [
      "^[a-z][a-zA-Z0-9]*$",
      { message: "Classes are named in camel case, as CSS Modules hand them to TypeScript." },
    ],
    "declaration-no-important": [
      true,
      { message: "Put the rule into a later layer (src/styles/layers.css) instead of shouting." },
    ],
    "no-descending-specificity": null,
    "import-notation": null,
  },
  ignoreFiles: ["out/**", ".next/**", ".waraq/**", "node_modules/**"],
};
