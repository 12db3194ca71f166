import js from "@eslint/js";
import tseslint from "typescript-eslint";

const impure = (what) => `${what} makes a result depend on when or where it is computed; hand the value in instead.`;

const door = (what) =>
  `${what} outside src/host/text and notify.ts: there, text of the workspace is kept from being a link or a picture.`;

const shows =
  "^(show(?!TextDocument$)|with(Scm)?Progress$|createStatusBarItem$|setStatusBarMessage$|createQuickPick$|createInputBox$)";
const texts = "^(title|description|tooltip|message|label|detail)$";

/** Rules that need types cost seconds, so they run where a forgotten promise can lose an error. */
const asynchronous = [
  "src/host/**/*.ts",
  "src/solver/**/*.ts",
  "src/export/**/*.ts",
  "src/cli/**/*.ts",
  "media/**/*.ts",
  "scripts/**/*.ts",
  "test/editor/**/*.ts",
];

const unsafe =
  "This may leave half a file, or replace what is not a file: write through src/storage, which does it whole or not at all.";

const doors = [
  {
    selector: `MemberExpression[object.property.name="window"][property.name=/${shows}/]`,
    message: door("No text is shown"),
  },
  {
    selector: "NewExpression[callee.property.name=/^(MarkdownString|TreeItem|Diagnostic|CompletionItem|Hover)$/]",
    message: door("None of these is made"),
  },
  {
    selector: `AssignmentExpression[left.property.name=/${texts}/]:not([right.callee.name="inert"])`,
    message: door("A text is set only through inert()"),
  },
];

const writes = [
  {
    selector:
      "MemberExpression[object.property.name='fs'][property.name=/^(writeFile|rename|copy|delete|createDirectory)$/]",
    message: unsafe,
  },
  { selector: "MemberExpression[object.property.name='stdout'][property.name='write']", message: unsafe },
  { selector: "VariableDeclarator > MemberExpression.init[property.name='fs']", message: unsafe },
  { selector: "VariableDeclarator > ObjectPattern > Property[key.name='fs']", message: unsafe },
];

/** Texts and TeX in files that are still being rebuilt; this list only shrinks. */
const stillLong = ["src/figures/**", "src/statements/**"];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "dist-test/",
      ".tsbuild/",
      ".vscode-test/",
      "test-results/",
      "**/*.d.ts",
      "src/theory/linearAlgebra/wasm/assembly/",
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: asynchronous,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
    },
  },
  {
    files: ["src/**/*.ts", "media/**/*.ts"],
    rules: { "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Prettier does not split strings.
    files: ["{src,media,test,scripts}/**/*.{ts,mjs}"],
    ignores: stillLong,
    rules: { "max-len": ["error", { code: 140 }] },
  },
  {
    files: ["src/{export,solver,messages,host,cli,storage}/**/*.ts", "media/**/*.ts"],
    ignores: [
      "src/storage/node/nodeFileAccess.ts",
      // Opens without waiting, to read.
      "src/storage/node/lookAtFiles.ts",
      "src/host/workspaceFileAccess.ts",
      "src/cli/standardOutput.ts",
    ],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(node:)?fs(/promises)?$",
              allowImportNames: [
                "readFile",
                "readFileSync",
                "existsSync",
                "readdir",
                "stat",
                "lstat",
                "access",
                "constants",
                "realpath",
              ],
              message: unsafe,
            },
          ],
        },
      ],
      "no-restricted-syntax": ["error", ...writes],
    },
  },
  {
    files: ["src/theory/**/*.ts", "src/experiment/**/*.ts", "src/figures/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: impure("Math.random") },
        { object: "Date", property: "now", message: impure("Date.now") },
        { object: "performance", property: "now", message: impure("performance.now") },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: impure("new Date()") },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression > MemberExpression[property.name=/^(skip|skipIf|runIf)$/]",
          message: "A skipped test says why: use needs(…) of test/support/tools.ts.",
        },
      ],
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    ignores: ["src/cli/terminal.ts", "src/cli/standardOutput.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...writes,
        {
          selector: "MemberExpression[object.property.name=/^std(out|err)$/][property.name='write']",
          message: "Everything printed goes through src/cli/terminal.ts, which keeps it from steering the terminal.",
        },
      ],
    },
  },
  {
    files: ["src/host/**/*.ts"],
    ignores: ["src/host/text/*.ts", "src/host/notify.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...doors, ...writes],
    },
  },
  {
    files: ["src/host/workspaceFileAccess.ts"],
    rules: { "no-restricted-syntax": ["error", ...doors] },
  },
  {
    files: ["**/*.config.ts", "**/*.config.mjs", "**/vitest.config.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable" } },
  },
);
