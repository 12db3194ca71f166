import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { fieldOf, pickedNames } from "../../src/figures/choice/choice.js";
import { provenanceOf } from "../../src/export/marker.js";
import { illustrativeText } from "../support/experiments.js";
import { exportIn } from "./program.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-export-"));
  await writeFile(join(folder, "größe 1.distill.json"), illustrativeText);
  return () => rm(folder, { recursive: true });
});

const selfDistill = (...args: readonly string[]) => exportIn(folder, ...args);

const experiment = "größe 1.distill.json";

describe("self-distill export", () => {
  it("writes figures in formats into a folder, and says which", async () => {
    const { status, stdout, stderr } = await selfDistill(
      experiment,
      "--figure",
      "fits",
      "--figure",
      "bounds",
      "--format",
      "svg",
      "--format",
      "csv",
      "--out",
      "figures",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const names = ["größe 1-bounds.csv", "größe 1-bounds.svg", "größe 1-fits.csv", "größe 1-fits.svg"];
    expect((await readdir(join(folder, "figures"))).sort()).toEqual(names);
    expect(stdout.trim().split("\n").sort()).toEqual(names.map((name) => join("figures", name)));
    expect(provenanceOf(await readFile(join(folder, "figures", names[3])))).toMatchObject({
      experiment: "../größe 1.distill.json",
      figure: "fits",
      format: "svg",
      width: "single",
      set: [],
    });
  });

  it("writes one file under the name that is asked for, with the changes of --set", async () => {
    expect(
      await selfDistill(
        experiment,
        "--figure",
        "errors",
        "--out",
        "my.pdf",
        "--set",
        "tolerance=0.1",
        "--width",
        "double",
        "--font-size",
        "10",
      ),
    ).toEqual({ status: 0, stdout: "my.pdf\n", stderr: "" });
    const bytes = await readFile(join(folder, "my.pdf"));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(provenanceOf(bytes)).toMatchObject({ set: ["tolerance=0.1"], width: "double", fontSize: 10 });
  });

  it("writes all that there is, each drawing once", { timeout: 120_000 }, async () => {
    expect(
      (
        await selfDistill(
          experiment,
          "--figure",
          "all",
          "--format",
          "svg",
          "--format",
          "numpy",
          "--format",
          "beamer",
          "--out",
          "all",
        )
      ).status,
    ).toBe(0);
    const names = await readdir(join(folder, "all"));
    expect(names.filter((name) => name.endsWith(".svg")).sort()).toEqual(
      [
        "activeBasis",
        "capacity",
        "complexity",
        "errors",
        "fits",
        "multipliers",
        "risk",
        "rounds",
        "roundsDistribution",
        "slack",
        "sparsityIndex",
        "stepWeights",
        "stoppedErrors",
        "stoppedFits",
        "stoppedRatios",
        "stoppedSpectra",
        "tolerance",
        "weights",
      ].map((id) => `größe 1-${id}.svg`),
    );
    expect(names).toContain("größe 1.py");
    expect(names).toContain("größe 1-fits-03.pdf");
    expect(names).not.toContain("größe 1-rounds-beamer.tex");
  });

  it("draws what is chosen, and states it so that the command makes the file again", async () => {
    const chosen = ["--matched", "trainNorm", "--over", "index", "--scale", "linear"];
    const name = "stoppedSpectra";
    expect((await selfDistill(experiment, "--figure", name, "--format", "svg", "--out", "c", ...chosen)).status).toBe(
      0,
    );
    const file = await readFile(join(folder, "c", `größe 1-${name}.svg`), "utf8");
    expect(provenanceOf(file)?.choice).toEqual({ matched: "trainNorm", over: "index", scale: "linear" });
    expect(file).toContain("--scale linear --matched trainNorm --over index");
    await selfDistill(experiment, "--figure", name, "--format", "svg", "--out", "d");
    expect(provenanceOf(await readFile(join(folder, "d", `größe 1-${name}.svg`)))?.choice).toEqual({
      matched: "trainError",
      over: "eigenvalue",
      scale: "log",
    });
  });

  it("lists every choice and the figures that take it", async () => {
    const { stdout } = await selfDistill("--help");
    for (const name of pickedNames) expect(stdout).toContain(`--${fieldOf(name).option}`);
  });

  it("compares runs, each given by its changes beside those of --set", async () => {
    const compare = ["--set", "rounds=3", "--compare", "tolerance=0.2", "--compare", 'tolerance=0.1;title="a; b"'];
    expect(
      (
        await selfDistill(
          experiment,
          "--figure",
          "compareFits",
          "--figure",
          "differences",
          "--format",
          "csv",
          "--out",
          "compared",
          ...compare,
        )
      ).status,
    ).toBe(0);
    const table = await readFile(join(folder, "compared", "größe 1-differences.csv"), "utf8");
    expect(table).toMatch(/\ntolerance ε,0\.045,0\.2,0\.1\n/);
    expect(provenanceOf(table)).toMatchObject({
      figure: "differences",
      set: ["rounds=3"],
      compare: [["tolerance=0.2"], ["tolerance=0.1", 'title="a; b"']],
    });
  });

  it("takes compared figures for a part of all only when there are runs to compare", async () => {
    await selfDistill(experiment, "--figure", "all", "--format", "svg", "--compare", "tolerance=0.2", "--out", "all");
    const names = (await readdir(join(folder, "all"))).filter((name) => /compare|differences/.test(name)).sort();
    expect(names).toEqual(["größe 1-compareErrors.svg", "größe 1-compareFits.svg", "größe 1-compareWeights.svg"]);
    expect(provenanceOf(await readFile(join(folder, "all", "größe 1-fits.svg")))?.compare).toBeUndefined();
  });

  it.each<[string, readonly string[], string]>([
    [
      "a compared figure without runs to compare",
      ["--figure", "compareFits"],
      "--figure compareFits: compares runs; give the others by --compare, such as --compare tolerance=0.1.",
    ],
    [
      "compared runs for figures of one",
      ["--figure", "fits", "--compare", "tolerance=0.1"],
      "--compare: none of these figures compares runs; add --figure compareFits,",
    ],
    [
      "a change that is none",
      ["--figure", "compareFits", "--compare", "tolerance"],
      "--compare tolerance: write it as key=value;key=value;…",
    ],
    [
      "a compared run that cannot be",
      ["--figure", "compareFits", "--compare", "tolerance=-1"],
      "--compare tolerance=-1: größe 1.distill.json: tolerance: is -1; it must be greater than 0.",
    ],
    [
      "a change beyond a list",
      ["--figure", "compareFits", "--compare", "problem.labels[99]=1"],
      "--compare problem.labels[99]=1: problem.labels[99] is beyond the end of a list of 11",
    ],
    [
      "too many compared runs",
      ["--figure", "compareFits", ...Array.from({ length: 6 }, (_, i) => ["--compare", `rounds=${i + 1}`]).flat()],
      "--compare: 7 runs are too many to be told apart; compare 6 at most",
    ],
    [
      "a sweep of compared runs",
      ["--figure", "compareFits", "--compare", "rounds=2", "--sweep", "tolerance=0.1,0.2", "--format", "beamer"],
      "--compare: cannot be used with --sweep",
    ],
    [
      "a sweep that is a film",
      ["--figure", "fits", "--format", "beamer", "--sweep", `tolerance=${Array(201).fill("0.1").join(",")}`],
      "--sweep tolerance: has 201 values; at most 200 frames make a talk.",
    ],
    [
      "a drawing of a table",
      ["--figure", "differences", "--compare", "rounds=2"],
      "--figure differences: is a table; use --format csv or latex, not pdf.",
    ],
    ["an unknown figure", ["--figure", "nothing"], "--figure nothing: there is no such figure; use fits, weights,"],
    ["no figure", [], "--figure: name at least one of fits,"],
    [
      "a figure that the experiment has not",
      ["--figure", "accuracy"],
      "--figure accuracy: is for tables with classes, and this experiment has none.",
    ],
    [
      "a value that a choice has not",
      ["--figure", "stoppedSpectra", "--matched", "hope"],
      "--matched hope: use trainError, trainNorm, degreesOfFreedom; stoppedSpectra, stoppedFits, stoppedRatios, stoppedErrors take it.",
    ],
    [
      "a family of bounds that there is not",
      ["--figure", "tolerance", "--hide", "tangent,secant"],
      "--hide tangent,secant: use some of guaranteed, tangent,",
    ],
    [
      "a choice that no figure takes",
      ["--figure", "fits", "--figure", "errors", "--over", "index"],
      "--over: none of these figures takes it; use it with stoppedSpectra, stoppedRatios.",
    ],
    [
      "an unknown format",
      ["--figure", "fits", "--format", "eps"],
      "--format eps: there is no such format; use svg, pdf,",
    ],
    ["an unknown width", ["--figure", "fits", "--width", "wide"], "--width wide: use single, double, slide."],
    [
      "a font that is too large",
      ["--figure", "fits", "--font-size", "40"],
      "--font-size 40: give a size from 5 to 14 points.",
    ],
    [
      "a round that there is not",
      ["--figure", "fits", "--round", "7"],
      "there is no round 7; the report has 4, counted from 0.",
    ],
    [
      "one name for several files",
      ["--figure", "fits", "--figure", "errors", "--out", "a.pdf"],
      "--out a.pdf: is the name of one file, and 2 figures are to be written; give a folder.",
    ],
    [
      "another ending",
      ["--figure", "fits", "--format", "svg", "--out", "a.png"],
      "--out a.png: files of the format svg end with .svg.",
    ],
    [
      "an invalid experiment",
      ["--figure", "fits", "--set", "tolerance=-1"],
      "größe 1.distill.json: tolerance: is -1; it must be greater than 0.",
    ],
  ])("refuses %s in one line, and writes nothing", async (_, flags, line) => {
    const { status, stdout, stderr } = await selfDistill(experiment, ...flags);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(await readdir(folder)).toEqual([experiment]);
  });

  it("leaves nothing half-written where it cannot write", async () => {
    await mkdir(join(folder, "out", "größe 1-errors.svg"), { recursive: true });
    const { status, stderr } = await selfDistill(
      experiment,
      "--figure",
      "fits",
      "--figure",
      "errors",
      "--format",
      "svg",
      "--out",
      "out",
    );
    expect(status).toBe(2);
    expect(stderr).toContain("nothing was written: ");
    expect(await readdir(join(folder, "out"))).toEqual(["größe 1-errors.svg"]);
  });
});
