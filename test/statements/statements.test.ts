import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect, it } from "vitest";
import { statementList } from "../../scripts/build/statementList";
import { root } from "../../scripts/support/project";
import { roundBounds } from "../../src/statements/boundsOnRounds.js";
import { statements } from "../../src/statements/statements.js";

/** Paths of all files below a folder, with forward slashes. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));

const repeated = (values: readonly unknown[]): unknown[] => values.filter((value, i) => values.indexOf(value) !== i);

it("lists the statements that have a file", () => {
  const { path, contents } = statementList(root);
  expect(readFileSync(path, "utf8"), "out of date: npm run build renews it").toBe(Buffer.from(contents).toString());
});

it("has every statement in the folder of its group, under its id", () => {
  const files = filesBelow("src/statements").filter((file) => file.split("/").length > 3);
  expect(statements.map(({ group, id }) => `src/statements/${group}/${id}.ts`).sort()).toEqual(files.sort());
});

it("leaves no order to chance, and no name to two", () => {
  expect(repeated(statements.map(({ group, place }) => `${group} ${place}`))).toEqual([]);
  expect(repeated(roundBounds.map(({ bound }) => bound.row))).toEqual([]);
  expect(repeated(roundBounds.map(({ bound }) => bound.id))).toEqual([]);
  expect(repeated(roundBounds.flatMap(({ bound }) => bound.macro?.word ?? []))).toEqual([]);
  const families = [...new Set(roundBounds.map(({ statement }) => statement.family))];
  expect(repeated(families.map(({ id }) => id))).toEqual([]);
  expect(repeated(families.map(({ place }) => place))).toEqual([]);
});

it("lets nothing outside a statement ask which kind of distillation it speaks of", () => {
  const asking = [...filesBelow("src"), ...filesBelow("media")].filter((file) =>
    readFileSync(join(root, file), "utf8").includes("fixedTolerance"),
  );
  expect(asking.filter((file) => !/^src\/statements\/(\w+\/\w+|defineStatement)\.ts$/.test(file))).toEqual([]);
});
