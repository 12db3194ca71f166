import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { illustrativeFile, pointsValue, projectRoot, syntheticValue } from "../support/experiments.js";

let folder: string;

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function selfDistill(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(folder, "cli.js"), ...args], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

async function fileWith(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-cli-"));
  await build({
    entryPoints: [join(projectRoot, "src/cli/main.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile: join(folder, "cli.js"),
  });
});

afterAll(() => rm(folder, { recursive: true }));

interface Json {
  readonly collapse: { readonly rounds: number; readonly initialRatio: number };
  readonly rounds: readonly {
    readonly targetNorm: number;
    readonly multiplier: number;
    readonly truthError: number;
    readonly stepError: number;
    readonly stepWeights: readonly number[];
  }[];
  readonly spectrum: {
    readonly eigenvalues: readonly number[];
    readonly conditionNumber: number | null;
    readonly rank: number;
  };
  readonly bounds: Readonly<Record<string, unknown>>;
  readonly grid: { readonly inputs: readonly number[]; readonly fits: readonly (readonly number[])[] };
  readonly data: { readonly labels: readonly unknown[] };
}

describe("self-distill run", () => {
  it("reproduces the published example: multipliers, norms, errors on x = 0, 0.01, …, 1, and the rounds to collapse", async () => {
    const { status, stdout, stderr } = await selfDistill("run", illustrativeFile, "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const report = JSON.parse(stdout) as Json;
    // Published to 10–15 digits; 1e−10 relative is what double precision keeps of c_0 at this condition number.
    const golden = [
      [2.5117604638108, 2.7052529165039e-6, 0.152754392257],
      [2.36368975764945, 8.76276117304e-5, 0.0682128295793],
      [1.88092182472665, 2.7375541267129e-4, 0.120288496091],
      [1.2474527828906, 7.90017652831e-4, 0.304387888594],
    ] as const;
    expect(report.rounds).toHaveLength(4);
    golden.forEach(([norm, multiplier, error], t) => {
      expect((report.rounds[t]?.targetNorm ?? NaN) / norm).toBeCloseTo(1, 10);
      expect((report.rounds[t]?.multiplier ?? NaN) / multiplier).toBeCloseTo(1, 10);
      expect((report.rounds[t]?.truthError ?? NaN) / error).toBeCloseTo(1, 10);
      expect((report.rounds[t]?.stepError ?? NaN) / 0.045).toBeCloseTo(1, 12);
    });
    expect(report.collapse.rounds).toBe(4);
    expect(report.collapse.initialRatio).toBeCloseTo(3.57006086798776, 12);
    expect(report.spectrum).toMatchObject({ rank: 9, conditionNumber: null });
    expect([...report.spectrum.eigenvalues].sort((a, b) => b - a)).toEqual(report.spectrum.eigenvalues);
    expect(report.bounds).toMatchObject({
      guaranteedRounds: 0,
      conditionFreeRounds: { lower: 3, upper: 12 },
      inevitableCollapse: null,
    });
    expect(report.grid.inputs[3]).toBe(0.03);
  });

  it("gives the same bytes twice", async () => {
    const file = await fileWith("same.distill.json", syntheticValue);
    expect((await selfDistill("run", file, "--json")).stdout).toBe((await selfDistill("run", file, "--json")).stdout);
  });

  it("writes rows for several outputs", async () => {
    const file = await fileWith("two.distill.json", {
      ...pointsValue,
      problem: {
        ...pointsValue.problem,
        labels: [
          [1, 0],
          [0, 1],
          [-1, 2],
        ],
      },
    });
    const report = JSON.parse((await selfDistill("run", file, "--json")).stdout) as Json;
    expect(report.data.labels).toEqual([
      [1, 0],
      [0, 1],
      [-1, 2],
    ]);
    expect(report.grid.fits[0]?.[0]).toHaveLength(2);
  });

  it("changes parameters with --set", async () => {
    const { stdout } = await selfDistill(
      "run",
      illustrativeFile,
      "--json",
      "--set",
      "tolerance=0.2",
      "--set",
      "problem.kernel.kind=brownianBridge",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      experiment: { tolerance: 0.2, problem: { kernel: { kind: "brownianBridge" } } },
    });
  });

  it("writes the report into --out, and nothing at all when the input is wrong", async () => {
    const out = join(folder, "out");
    const bad = await selfDistill("run", illustrativeFile, "--out", out, "--set", "tolerance=-1");
    expect(bad).toMatchObject({ status: 2, stdout: "" });
    await expect(readdir(out)).rejects.toMatchObject({ code: "ENOENT" });
    await selfDistill("run", illustrativeFile, "--out", out);
    expect(await readdir(out)).toEqual(["illustrative.report.json"]);
    expect(JSON.parse(await readFile(join(out, "illustrative.report.json"), "utf8"))).toMatchObject({
      collapse: { rounds: 4 },
    });
  });

  it("prints a title on one line, whatever it holds", async () => {
    const { stdout } = await selfDistill(
      "run",
      await fileWith("title.distill.json", { ...pointsValue, title: "one\n\u001b[31mtwo" }),
    );
    expect(stdout.split("\n")[0]).toBe("one \\u001b[31mtwo");
  });

  it("prints a summary with the rounds and the bounds", async () => {
    const { stdout } = await selfDistill("run", illustrativeFile);
    expect(stdout).toContain("rank 9");
    expect(stdout).toMatch(/rounds N = 4, r₀ = 3\.57/);
    expect(stdout).toMatch(/condition-free, lower \[\d\]\s+≥ 3\s+1/);
  });
});

describe("what bad input gets: status 2 and a line that names it", () => {
  it.each<[string, unknown, RegExp]>([
    ["zero ε", { ...pointsValue, tolerance: 0 }, /tolerance: is 0; it must be greater than 0/],
    [
      "ε below the reachable error",
      { ...pointsValue, tolerance: 0.01, problem: { ...pointsValue.problem, inputs: [0.1, 0.1, 0.9] } },
      /tolerance: is 0.01; it must be greater than the reachable error 1\.5,/,
    ],
    [
      "an unknown kernel",
      { ...pointsValue, problem: { ...pointsValue.problem, kernel: { kind: "spline" } } },
      /problem\.kernel\.kind: is "spline"; it must be "cubicSpline"/,
    ],
    [
      "labels that rotate out of double precision",
      { ...pointsValue, problem: { ...pointsValue.problem, labels: [1.7e308, 1.7e308, 1.7e308] } },
      /problem\.labels: .* must be a finite number/,
    ],
    [
      "a kernel whose fits leave double precision",
      {
        version: 1,
        tolerance: 0.05,
        problem: {
          kind: "points",
          inputs: Array.from({ length: 11 }, (_, i) => i * 1e307),
          labels: Array.from({ length: 11 }, (_, i) => Math.sin(0.628 * i) + 0.1 * (-1) ** i),
          kernel: { kind: "brownianMotion" },
        },
      },
      /problem\.kernel: .* double precision/,
    ],
    ["NaN", '{ "version": 1, "tolerance": NaN }', /line 1: not JSON here/],
    [
      "a comma that is missing",
      '{ "version": 1 "problem": {} }',
      /line 1: not JSON here \(comma expected\), found "problem"\./,
    ],
    [
      "a number beyond double precision",
      '{ "version": 1, "tolerance": 1e999 }',
      /tolerance: is Infinity; it must be a finite number/,
    ],
  ])("%s", async (_, content, line) => {
    const file = await fileWith("bad.distill.json", content);
    const ended = await selfDistill("run", file);
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toMatch(line);
    expect(ended.stderr).toContain(file);
  });

  it("a file that does not exist, an unknown flag, a malformed --set", async () => {
    expect(await selfDistill("run", "nowhere.json")).toMatchObject({
      status: 2,
      stderr: "nowhere.json: there is no such file.\n",
    });
    expect((await selfDistill("run", illustrativeFile, "--jsn")).status).toBe(2);
    expect((await selfDistill("run", illustrativeFile, "--set", "tolerance")).stderr).toContain(
      "write it as key=value",
    );
  });
});

describe("ordinary input that is out of the ordinary", () => {
  const problem = (
    inputs: readonly number[],
    labels: readonly number[],
    tolerance: number,
    kernel: unknown = { kind: "gaussian", lengthScale: 0.2 },
  ) => ({ version: 1, problem: { kind: "points", inputs, labels, kernel }, tolerance });

  it.each<[string, unknown, number]>([
    ["K = 1", problem([0.3], [2], 1), 1],
    ["identical points", problem([0.3, 0.3, 0.3], [1, 1, 1], 0.25), 1],
    ["all labels equal", problem([0, 0.5, 1], [1, 1, 1], 0.9), 1],
    ["labels all zero", problem([0, 0.5, 1], [0, 0, 0], 0.1), 0],
    ["ε = 1e9", problem([0, 0.5, 1], [1, 2, 3], 1e9), 0],
    ["tiny labels", problem([0, 0.5, 1], [1e-150, 2e-150, -1e-150], 1e-300), 1],
    ["huge labels", problem([0, 0.5, 1], [1e150, 2e150, -1e150], 1e300), 1],
    ["a kernel that is zero at every input", problem([0, 1, 0], [1, 2, 3], 100, { kind: "brownianBridge" }), 0],
  ])("%s", async (_, value, rounds) => {
    const { status, stdout, stderr } = await selfDistill("run", await fileWith("odd.distill.json", value), "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toMatch(/NaN|Infinity/);
    expect((JSON.parse(stdout) as Json).collapse.rounds).toBe(rounds);
  });
});

describe("self-distill bounds and validate", () => {
  it("prints the bounds beside the truth", async () => {
    const { status, stdout } = await selfDistill("bounds", illustrativeFile);
    expect(status).toBe(0);
    expect(stdout).toMatch(/guaranteed rounds \[1\]\s+≥ –.*✗ G is nonsingular/);
    expect(stdout).toContain("arXiv 2002.05715");
  });

  it("prints the whole theorem sheet, in its four groups", async () => {
    const { stdout } = await selfDistill("bounds", illustrativeFile);
    for (const group of ["One fit", "Rounds", "Sparsity", "Generalisation"]) expect(stdout).toContain(`\n${group}\n`);
    expect(stdout).toMatch(/condition-free, upper \[2\]\s+≤ 12\s+N\s+4\s+8/);
    expect(stdout).toMatch(
      /sparsity ratio, floor from r₀ \[1\]\s+≥ –.*✗ G is nonsingular, or the labels lie in its range/,
    );
    expect(stdout).not.toMatch(/NaN|undefined/);
  });

  it("has the sheet in the bounds of the report, by the contract's names, and alone with bounds --json", async () => {
    interface Row {
      readonly id: string;
      readonly name: string;
      readonly source: string;
      readonly value?: number | null;
      readonly values?: readonly number[];
      readonly hypotheses: readonly object[];
      readonly truth: unknown;
      readonly slack: unknown;
    }
    const alone = JSON.parse((await selfDistill("bounds", illustrativeFile, "--json")).stdout) as {
      readonly bounds: { readonly sheet: readonly Row[] };
    };
    const report = JSON.parse((await selfDistill("run", illustrativeFile, "--json")).stdout) as typeof alone & {
      readonly theorems?: unknown;
    };
    expect(report.bounds).toEqual(alone.bounds);
    expect(report.theorems).toBeUndefined();
    expect(alone.bounds.sheet.find(({ id }) => id === "conditionFreeUpper")).toMatchObject({
      value: 12,
      truth: 4,
      slack: 8,
      hypotheses: [],
      source: "derived in this project",
    });
    const perRound = alone.bounds.sheet.find(({ id }) => id === "multiplierBracket.perRound.upper");
    expect(perRound?.values).toHaveLength(4);
    expect((perRound?.slack as number[]).every((slack) => slack > 0)).toBe(true);
  });

  it("checks files, good ones on stdout, faults on stderr", async () => {
    const bad = await fileWith("bad.distill.json", { ...pointsValue, rounds: 0 });
    expect(await selfDistill("validate", illustrativeFile, bad)).toEqual({
      status: 2,
      stdout: `${illustrativeFile}: valid\n`,
      stderr: `${bad}: rounds: is 0; it must be at least 1.\n`,
    });
  });
});

describe("self-distill profile, risk and crossValidate", () => {
  it("prints N(ε) between its bounds, and where it changes", async () => {
    const { status, stdout, stderr } = await selfDistill("profile", illustrativeFile);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/reachable error 0\.0418611, label energy 0\.57354/);
    expect(stdout).toMatch(/4 +3 +0\.05909553/);
    expect(stdout).toMatch(/silent here: .*Kantorovich/);
    const { roundsAgainstTolerance: study } = JSON.parse(
      (await selfDistill("profile", illustrativeFile, "--json")).stdout,
    ) as {
      readonly roundsAgainstTolerance: {
        readonly tolerances: readonly number[];
        readonly steps: readonly { readonly rounds: number }[];
      };
    };
    expect(study.tolerances).toHaveLength(257);
    expect(study.steps.map(({ rounds }) => rounds)).toEqual([4, 3, 2, 1, 0]);
  });

  it("prints risk and Monte Carlo, with draws and seed of one's own, the same bytes for the same seed", async () => {
    const file = await fileWith("risk.distill.json", syntheticValue);
    const args = ["risk", file, "--draws", "30", "--seed", "5"];
    const { status, stdout } = await selfDistill(...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/σ = 0\.3, of the problem; 30 draws, seed 5/);
    expect(stdout).toMatch(/not reproduced/);
    const [first, second] = [await selfDistill(...args, "--json"), await selfDistill(...args, "--json")];
    expect(first.stdout).toBe(second.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({
      version: 1,
      experiment: { monteCarlo: { draws: 30, seed: 5 } },
      monteCarlo: { draws: 30, infeasible: 0 },
      risk: { noise: { level: 0.3 } },
    });
  });

  it("says where N is not a function of ε worth a table", async () => {
    const zero = await fileWith("zero.distill.json", {
      ...pointsValue,
      problem: { ...pointsValue.problem, labels: [0, 0, 0] },
    });
    expect((await selfDistill("profile", zero)).stdout).toBe(
      "reachable error 0, label energy 0\nall labels are 0: N = 0 for every ε\n",
    );
  });

  it("cross-validates, and says what is missing or wrong", async () => {
    const file = await fileWith("validate.distill.json", syntheticValue);
    expect((await selfDistill("crossValidate", file, "--folds", "3")).stdout).toMatch(
      /3 folds, seed 1[^]*best round t = \d/,
    );
    expect(await selfDistill("crossValidate", file, "--folds", "1")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("crossValidation.folds: is 1; it must be at least 2") as string,
    });
    const points = await fileWith("points.distill.json", pointsValue);
    expect(await selfDistill("risk", points)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("problem: states no truth") as string,
    });
  });
});

describe("self-distill at the edges of the terminal", () => {
  it("takes a text parameter as it stands, and a file with a byte order mark", async () => {
    const file = await fileWith("bom.distill.json", `\uFEFF${JSON.stringify(pointsValue)}`);
    const { status, stdout } = await selfDistill(
      "run",
      file,
      "--json",
      "--set",
      "problem.truth=0",
      "--set",
      "title=2020",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ experiment: { title: "2020", problem: { truth: "0" } } });
  });

  it.each([
    ["cut off", '{ "version": 1, "problem": { "inputs": [1, '],
    ["not a number", '{ "tolerance": NaN }'],
    ["too deep", "[".repeat(1e5)],
  ])("says in one line where a file is not JSON: %s", async (_, text) => {
    const file = await fileWith("broken.distill.json", text);
    for (const command of ["run", "validate"]) {
      const { status, stdout, stderr } = await selfDistill(command, file);
      expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 2 });
      expect(stderr.length).toBeLessThan(300);
    }
  });

  it("refuses an index beyond the end of a list, at once", async () => {
    expect(await selfDistill("run", illustrativeFile, "--set", "problem.labels[4294967296]=1")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("problem.labels[4294967296] is beyond the end of a list of 11") as string,
    });
  });

  it("reads the table that an experiment names, from beside it", async () => {
    await fileWith("data.csv", "x,y\n0.1,1\n0.5,-2\n0.9,3\n0.3,1\n");
    const file = await fileWith("table.distill.json", {
      version: 1,
      tolerance: 0.5,
      problem: {
        kind: "table",
        path: "data.csv",
        inputs: ["x"],
        labels: ["y"],
        test: { fraction: 0.25, seed: 1 },
        kernel: { kind: "gaussian", lengthScale: 0.2 },
      },
    });
    const report = JSON.parse((await selfDistill("run", file, "--json")).stdout) as {
      readonly rounds: readonly { readonly testError: number }[];
    };
    expect(report.rounds[0]?.testError).toBeGreaterThan(0);
    expect(await selfDistill("run", file, "--set", "problem.path=gone.csv")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('problem.path: is "gone.csv"; there is no such file') as string,
    });
    expect(await selfDistill("run", file, "--set", "problem.path=.")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `${file}: problem.path: is "."; it is a folder; name a file in it.\n`,
    });
    expect(await selfDistill("run", file, "--set", "problem.test=.")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `${file}: problem.test: is "."; it is a folder; name a file in it.\n`,
    });
    expect(await selfDistill("run", folder)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `${folder}: it is a folder; name a file in it.\n`,
    });
  });

  it("leaves nothing behind when the report cannot be written", async () => {
    const taken = await fileWith("taken", "a file where a folder should be");
    expect(await selfDistill("run", illustrativeFile, "--out", taken)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("could not be written") as string,
    });
    // A place where the file system says that no folder can be: Linux has one, elsewhere it is an ordinary folder's
    // child that cannot be made.
    const nowhere = process.platform === "linux" ? "/proc/no/such" : join(taken, "no", "such");
    expect(await selfDistill("run", illustrativeFile, "--out", nowhere)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("could not be written") as string,
    });
    expect(
      await selfDistill("export", illustrativeFile, "--figure", "fits", "--format", "csv", "--out", nowhere),
    ).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("nothing was written") as string });
    const out = join(folder, "blocked");
    await mkdir(join(out, "illustrative.report.json", "full"), { recursive: true });
    expect((await selfDistill("run", illustrativeFile, "--out", out)).status).toBe(2);
    expect(await readdir(out)).toEqual(["illustrative.report.json"]);
  });
});

it("ends at once at Ctrl-C, in the middle of a decomposition, with nothing written", async () => {
  const problem = { ...syntheticValue.problem, count: 2000 };
  const file = await fileWith("long.distill.json", { ...syntheticValue, solver: "full", problem });
  const out = join(folder, "interrupted");
  const child = spawn(process.execPath, [join(folder, "cli.js"), "run", file, "--out", out], { stdio: "ignore" });
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
    child.on("exit", (code, signal) => {
      resolve([code, signal]);
    });
  });
  // Long after the program has begun, and long before it is done: without the fast solver beside it it takes a minute.
  await setTimeout(2000);
  const asked = performance.now();
  child.kill("SIGINT");
  const [code, signal] = await ended;
  // Ended by the signal itself, which a shell tells as 130.
  expect(code ?? signal).toBe("SIGINT");
  expect(performance.now() - asked).toBeLessThan(1000);
  expect(await readdir(folder)).not.toContain("interrupted");
});
