import { readdirSync } from "node:fs";
import path from "node:path";

const place = path.join("src", "statements");

/**
 * The list of all statements, which their files alone make up: each file in a folder of src/statements is one
 * statement, exported under the file's name.
 */
export function statementList(root: string): { path: string; contents: Uint8Array } {
  const folder = path.join(root, place);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(folder, group))
        .filter((file) => file.endsWith(".ts"))
        .map((file) => ({ group, name: path.basename(file, ".ts") })),
    )
    .sort((a, b) => (`${a.group}/${a.name}` < `${b.group}/${b.name}` ? -1 : 1));
  const text = [
    "// Written by scripts/build/statementList.ts from the files in the folders beside this one; `npm run build` renews it.",
    ...files.map(({ group, name }) => `import { ${name} } from "./${group}/${name}.js";`),
    "",
    "/** In the order of their files; `statements` has them in their own. */",
    "export const definitions = [",
    ...files.map(({ name }) => `  ${name},`),
    "] as const;",
    "",
  ].join("\n");
  return { path: path.join(folder, "statementList.ts"), contents: Buffer.from(text) };
}
