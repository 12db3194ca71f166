import { beforeEach, expect, it } from "vitest";
import { outdatedExports } from "../../src/export/outdatedExports.js";
import { Folder } from "./folder.js";
import { services } from "./services.js";

const [h1, h2, other] = ["a1".repeat(32), "a2".repeat(32), "a3".repeat(32)] as const;
let folder: Folder;

beforeEach(async () => {
  folder = new Folder();
  await folder.export("p/figures/a", { hash: h1, files: { "t.csv": h2 }, format: "pgfplots" });
  folder.write("p/figures/notes.tex", "no figure");
});

const stateWith = async (hashes: Readonly<Record<string, string>>) =>
  (await outdatedExports(folder, services.digest, (file) => Promise.resolve(hashes[file]))).map(({ file, state }) => [
    file,
    state,
  ]);
const upToDate = { "p/a.distill.json": h1, "p/t.csv": h2 };

it.each([
  ["fresh", upToDate],
  ["stale", { "p/a.distill.json": other, "p/t.csv": h2 }],
  ["stale", { "p/a.distill.json": h1, "p/t.csv": other }],
  ["orphaned", { "p/t.csv": h2 }],
  ["orphaned", { "p/a.distill.json": h1 }],
])("is %s when the experiment and its files are %j", async (state, hashes) => {
  expect(await stateWith(hashes)).toEqual([["p/figures/a.tex", state]]);
});

it("tells a figure that was edited, and one that lacks a file", async () => {
  folder.write("p/figures/a.dat", `${folder.text("p/figures/a.dat")}# mine\n`);
  expect(await stateWith(upToDate)).toEqual([["p/figures/a.tex", "edited"]]);
  folder.files.delete("p/figures/a.dat");
  expect(await stateWith(upToDate)).toEqual([["p/figures/a.tex", "missing"]]);
});

it("tells a document with a figure pasted into it from the figure", async () => {
  folder.write("p/thesis.tex", `\\documentclass{book}\n${folder.text("p/figures/a.tex")}`);
  expect(await stateWith(upToDate)).toEqual([
    ["p/figures/a.tex", "fresh"],
    ["p/thesis.tex", "foreign"],
  ]);
});

it("does not look at files that lie elsewhere", async () => {
  const asked: string[] = [];
  const bounded = Object.assign(folder, {
    bounds: { contains: (path: string) => Promise.resolve(path.startsWith("p/figures")), hint: "open another folder" },
  });
  const [status] = await outdatedExports(bounded, services.digest, (file) => {
    asked.push(file);
    return Promise.resolve(h1);
  });
  expect(status).toEqual({
    file: "p/figures/a.tex",
    state: "orphaned",
    reason: "../a.distill.json lies outside; open another folder",
  });
  expect(asked).toEqual([]);
});
