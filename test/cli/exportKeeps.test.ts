import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { illustrativeText } from "../support/experiments.js";
import { exportIn } from "./program.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-keeps-"));
  await write("a.distill.json", illustrativeText);
  return () => rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const read = (name: string) => readFile(join(folder, name), "utf8");
const fits = (...args: readonly string[]) => exportIn(folder, "a.distill.json", "--figure", "fits", ...args);

/** @param kept by name, what must be there afterwards */
async function refuses(args: readonly string[], line: string, kept: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(kept)) await write(name, text);
  expect(await fits(...args)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  for (const [name, text] of Object.entries(kept)) expect(await read(name)).toBe(text);
}

const lost = (what: string) =>
  `nothing was written, because what is there would be lost: ${what}. Give another place with --out, or add --overwrite.`;

describe("an export keeps", () => {
  it("a script of the user's beside the experiment", async () => {
    await refuses(["--format", "numpy", "--format", "svg"], lost("a.py (not an exported file)"), {
      "a.py": "print('mine')\n",
    });
    await expect(read("a-fits.svg")).rejects.toThrow();
    expect((await fits("--format", "numpy", "--overwrite")).status).toBe(0);
    expect(await read("a.py")).not.toContain("mine");
  });

  it("what stands where the companions of a named file go, though the name itself is the user's word", async () => {
    await refuses(["--format", "pgfplots", "--out", "b.tex"], lost("b.dat (not an exported file)"), {
      "b.dat": "1 2 3\n",
      "b.tex": "a draft",
    });
    await rm(join(folder, "b.dat"));
    expect((await fits("--format", "pgfplots", "--out", "b.tex")).status).toBe(0);
  });

  it("an exported figure that was edited by hand", async () => {
    await fits("--format", "csv");
    const edited = `${await read("a-fits.csv")}# by hand\n`;
    await refuses(["--format", "csv"], lost("a-fits.csv (edited by hand)"), { "a-fits.csv": edited });
  });

  it("the figure of another experiment of the same name, until that experiment is gone", async () => {
    await mkdir(join(folder, "old"));
    await write("old/a.distill.json", illustrativeText);
    await exportIn(folder, "old/a.distill.json", "--figure", "fits", "--format", "svg");
    await refuses(["--format", "svg"], lost("a-fits.svg (exported from old/a.distill.json)"), {});
    await rm(join(folder, "old"), { recursive: true });
    expect((await fits("--format", "svg")).status).toBe(0);
  });

  it("its own experiment and its table, whatever they are called and however it is asked", async () => {
    await symlink("a.distill.json", join(folder, "link.csv"));
    await refuses(
      ["--format", "csv", "--out", "link.csv", "--overwrite"],
      "nothing was written: link.csv is what the figure is made from. Give another place with --out.",
      { "a.distill.json": illustrativeText },
    );
    const table = {
      version: 1,
      problem: {
        kind: "table",
        path: "a-fits.csv",
        inputs: ["x"],
        labels: ["y"],
        kernel: { kind: "gaussian", lengthScale: 1 },
      },
      tolerance: 0.1,
    };
    await refuses(
      ["--format", "csv", "--overwrite"],
      "nothing was written: a-fits.csv is what the figure is made from. Give another place with --out.",
      { "a.distill.json": JSON.stringify(table), "a-fits.csv": "x,y\n0,0\n1,1\n2,2\n" },
    );
  });

  it("nothing of its own: a figure is exported again over itself, and over an empty file", async () => {
    await write("a-fits.csv", "");
    expect((await fits("--format", "csv")).status).toBe(0);
    expect((await fits("--format", "csv", "--set", "tolerance=0.1")).status).toBe(0);
    expect((await fits("--format", "csv")).status).toBe(0);
  });
});
