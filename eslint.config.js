import eslint from "@eslint/js";
import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["**/dist/", "pkg/src/wasm/", "target/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [typescript.configs.strict],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      // Page content is hostile: text goes into a document as text.
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({
          property,
          message: "Make elements, and set textContent.",
        })),
        { object: "document", property: "write", message: "Make elements, and set textContent." },
      ],
    },
  },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "console",
          "process",
          "URL",
          "AbortSignal",
          "AbortController",
          "Buffer",
          "TextDecoder",
          "TextEncoder",
          "performance",
          "setTimeout",
          "clearTimeout",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    // What the tests and benchmarks hand to a page runs there, and plays the page's own part; each example
    // runs elsewhere.
    files: ["tests/**/*.mjs", "benches/**/*.{mjs,js}", "pkg/examples/**"],
    rules: { "no-undef": "off", "no-restricted-properties": "off" },
  },
);
