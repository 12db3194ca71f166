import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { illustrativeText } from "../support/experiments.js";
import { exportIn, startExportIn } from "./program.js";

let folder: string;
const experiment = "größe 1.distill.json";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-refresh-"));
  await writeFile(join(folder, experiment), illustrativeText);
  return () => rm(folder, { recursive: true });
});

const selfDistill = (...args: readonly string[]) => exportIn(folder, ...args);
const text = (...path: readonly string[]) => readFile(join(folder, ...path), "utf8");
const write = (content: string, ...path: readonly string[]) => writeFile(join(folder, ...path), content);
const loosen = () => write(illustrativeText.replace('"tolerance": 0.045', '"tolerance": 0.06'), experiment);

/** Every file below the folder and a hash of what it holds. */
async function manifest(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash("sha256")
              .update(await readFile(file))
              .digest("hex"),
          ] as const,
      ),
    ),
  );
}

describe("self-distill export --check and --refresh", () => {
  it("tell what is stale with status 3, and make it true again", async () => {
    await selfDistill(experiment, "--figure", "fits", "--format", "pdf", "--format", "pgfplots", "--out", "figures");
    const names = ["-standalone.tex", ".dat", ".pdf", ".tex"].map((ending) => join("figures", `größe 1-fits${ending}`));
    expect(await selfDistill("--check", ".")).toEqual({
      status: 0,
      stdout: [...names.map((name) => `fresh ${name}`), "4 exported files: 4 fresh", ""].join("\n"),
      stderr: "",
    });
    await writeFile(join(folder, experiment), illustrativeText.replace('"tolerance": 0.045', '"tolerance": 0.06'));
    const stale = await selfDistill("--check", ".");
    expect(stale.status).toBe(3);
    // The document around the picture holds nothing of the experiment.
    expect(stale.stdout).toContain("4 exported files: 1 fresh, 3 stale");
    const refreshed = await selfDistill("--refresh", ".");
    expect(refreshed).toMatchObject({ status: 0, stderr: "" });
    expect(refreshed.stdout).toContain(`updated ${join("figures", "größe 1-fits.pdf")}`);
    expect((await selfDistill("--check", ".")).status).toBe(0);
  });

  it("make compared figures again", async () => {
    await selfDistill(
      experiment,
      "--figure",
      "compareErrors",
      "--format",
      "svg",
      "--compare",
      "tolerance=0.2",
      "--out",
      "figures",
    );
    expect(await selfDistill("--check", ".")).toMatchObject({ status: 0 });
    // What the second run overrides does not make the figure stale by itself; what both share does.
    await writeFile(
      join(folder, experiment),
      illustrativeText.replace('"kind": "cubicSpline"', '"kind": "brownianBridge"'),
    );
    expect((await selfDistill("--check", ".")).stdout).toContain(
      `stale ${join("figures", "größe 1-compareErrors.svg")}`,
    );
    expect((await selfDistill("--refresh", ".")).stdout).toContain("updated");
    expect((await selfDistill("--check", ".")).status).toBe(0);
  });

  it("do not take a comment in the experiment for a change", async () => {
    await selfDistill(experiment, "--figure", "fits", "--out", "figures");
    await writeFile(join(folder, experiment), `${illustrativeText}\n// more words\n`);
    expect((await selfDistill("--check", ".")).status).toBe(0);
    expect((await selfDistill("--refresh", ".")).stdout).toContain("renewed");
  });

  it("say which experiment is gone", async () => {
    await selfDistill(experiment, "--figure", "fits", "--out", "figures");
    await rm(join(folder, experiment));
    const { status, stderr } = await selfDistill("--check", ".");
    expect(status).toBe(3);
    expect(stderr).toMatch(/fits\.pdf: .*there is no such file/);
    await writeFile(join(folder, experiment), "{}");
    expect((await selfDistill("--refresh", "nowhere")).stderr).toContain("nowhere: could not be read (ENOENT).");
    expect((await selfDistill(experiment, "--check", ".")).stderr).toContain(
      "give an experiment file, or --refresh or --check",
    );
  });
});

describe("self-distill export --refresh never writes", () => {
  /** A figure as PGFPlots, and its experiment changed since. */
  beforeEach(async () => {
    await selfDistill(experiment, "--figure", "fits", "--format", "pgfplots");
    await loosen();
  });
  const picture = "größe 1-fits.tex";

  it("a thesis into which a figure was pasted", async () => {
    await write(`\\documentclass{book}\n${await text(picture)}\nMy words.\n`, "thesis.tex");
    await write(`${await text(picture)}\nMy words.\n`, "chapter.tex");
    const before = await manifest();
    const { status, stdout, stderr } = await selfDistill("--refresh", ".", "--overwrite-edited");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("foreign thesis.tex: mentions the origin of an exported figure");
    expect(stdout).toContain(`foreign chapter.tex: begins as ${picture} does`);
    expect(stdout).toContain("3 exported files: 1 renewed, 2 updated; 2 foreign");
    const after = await manifest();
    for (const name of ["thesis.tex", "chapter.tex"])
      expect(after[join(folder, name)]).toBe(before[join(folder, name)]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it("a hand-written document beside a file that says it is its companion", async () => {
    await write(await text("größe 1-fits.dat"), "main.dat");
    await write("\\documentclass{book}\n", "main.tex");
    const { status, stderr } = await selfDistill("--refresh", ".");
    expect(status).toBe(2);
    expect(stderr).toContain("main.tex: is another's file, in the place of one of the figure's files.");
    expect(await text("main.tex")).toBe("\\documentclass{book}\n");
  });

  it("scripts, drawings and tables that mention an origin", async () => {
    const [, , line = ""] = (await text(picture)).split("\n");
    const names = ["plot.py", "drawing.svg", "table.csv", "notes.dat", "notes.tex", "paper.pdf"];
    for (const name of names) await write(`mine\n${line}\nmine\n`, name);
    await selfDistill("--refresh", ".", "--overwrite-edited");
    for (const name of names) expect(await text(name)).toBe(`mine\n${line}\nmine\n`);
  });

  it("an edited figure, beside which the new version goes", async () => {
    const mine = `${await text(picture)}% mine\n`;
    await write(mine, picture);
    expect((await selfDistill("--check", ".")).stdout).toContain(
      `edited ${picture}: by hand, and its experiment gives something else now`,
    );
    expect(await selfDistill("--refresh", ".")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        `${picture}: by hand, and kept; the new version is größe 1-fits.new.tex`,
      ) as string,
    });
    expect(await text(picture)).toBe(mine);
    const fresh = await text("größe 1-fits.new.tex");
    expect(fresh).not.toContain("% mine");
    // A second time nothing is new, and the new version is no figure of its own.
    const before = await manifest();
    await selfDistill("--refresh", ".");
    expect(await manifest()).toEqual(before);
    expect((await selfDistill("--refresh", ".", "--overwrite-edited")).status).toBe(0);
    expect(await text(picture)).toBe(fresh);
    expect((await selfDistill("--check", ".")).status).toBe(0);
  });

  it("over something of another's where the new version would go", async () => {
    await write(`${await text(picture)}% mine\n`, picture);
    await write("mine, too", "größe 1-fits.new.tex");
    expect((await selfDistill("--refresh", ".")).stdout).toContain("the new version was not written");
    expect(await text("größe 1-fits.new.tex")).toBe("mine, too");
  });

  it("a folder in the place of a file", async () => {
    await rm(join(folder, "größe 1-fits.dat"));
    await mkdir(join(folder, "größe 1-fits.dat"));
    await write("mine", "größe 1-fits.dat", "inside");
    const { status, stderr } = await selfDistill("--refresh", ".");
    expect(status).toBe(2);
    expect(stderr).toContain("größe 1-fits.dat: is a folder, in the place of one of the figure's files.");
    expect(await text("größe 1-fits.dat", "inside")).toBe("mine");
  });

  it("behind links, which it does not follow", async () => {
    const outside = await mkdtemp(join(tmpdir(), "self-distill-outside-"));
    try {
      await cp(join(folder, picture), join(outside, picture));
      await symlink(outside, join(folder, "linked"));
      await symlink(folder, join(folder, "loop"));
      const before = await readFile(join(outside, picture), "utf8");
      const { stdout } = await selfDistill("--refresh", ".");
      expect(stdout).not.toMatch(/linked|loop/);
      expect(await readFile(join(outside, picture), "utf8")).toBe(before);
      expect(await readdir(outside)).toEqual([picture]);
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it("anything half when it is interrupted", async () => {
    await write(
      JSON.stringify({
        version: 1,
        problem: {
          kind: "synthetic",
          target: "sin(x)",
          count: 3000,
          design: "grid",
          interval: [0, 1],
          noise: 0.5,
          seed: 1,
          kernel: { kind: "gaussian", lengthScale: 0.1 },
        },
        tolerance: 0.01,
      }),
      experiment,
    );
    const before = await manifest();
    const child = startExportIn(folder, "--refresh", ".");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(child.exitCode).toBeNull();
    const started = performance.now();
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGINT");
    await ended;
    // Twice the 200 ms that a user has to wait: other tests may run beside this one.
    expect(performance.now() - started).toBeLessThan(400);
    expect(await manifest()).toEqual(before);
  });
});

describe("self-distill export --check reads", () => {
  const state = async (change: Readonly<Record<string, unknown>>): Promise<void> => {
    await selfDistill(experiment, "--figure", "rounds", "--format", "csv");
    const csv = await text("größe 1-rounds.csv");
    const stated = JSON.parse(/provenance: (.*)/.exec(csv)?.[1] ?? "") as object;
    await write(csv.replace(/provenance: .*/, `provenance: ${JSON.stringify({ ...stated, ...change })}`), "other.csv");
  };

  it("nothing outside of its folder, unless it is told to", async () => {
    await selfDistill(experiment, "--figure", "fits", "--out", "figures");
    const inside = await selfDistill("--check", "figures");
    expect(inside.status).toBe(3);
    expect(inside.stderr).toContain(`its experiment ../${experiment} lies outside; give the folder that holds both`);
    expect((await selfDistill("--check", "figures", "--allow-outside")).status).toBe(0);
    expect((await selfDistill("--check", ".")).status).toBe(0);
  });

  it.each(["/etc/passwd", "C:\\a.json", "\\\\server\\a.json", "sub/../../a.json"])("not %s", async (path) => {
    await state({ experiment: path });
    // The hash is that of another content: only a seal that fits makes the file ours.
    expect((await selfDistill("--check", ".")).stdout).toContain("foreign other.csv");
    await write((await text("other.csv")).replace(/# self-distill-content.*\n/, ""), "other.csv");
    expect((await selfDistill("--check", ".")).stderr).toContain(`other.csv: its experiment ${path} `);
  });

  it("no table through a link that leads outside, nor a pipe", async () => {
    const outside = await mkdtemp(join(tmpdir(), "self-distill-outside-"));
    try {
      await writeFile(join(outside, "secret.csv"), "x,y\n0,0\n1,s3cret\n");
      await symlink(join(outside, "secret.csv"), join(folder, "link.csv"));
      await promisify(execFile)("mkfifo", [join(folder, "pipe.csv"), join(folder, "pipe.svg")]);
      await write("x,y\n0,0\n1,1\n2,0.5\n", "data.csv");
      const table = (path: string) =>
        write(
          JSON.stringify({
            version: 1,
            problem: {
              kind: "table",
              path,
              inputs: ["x"],
              labels: ["y"],
              kernel: { kind: "gaussian", lengthScale: 1 },
            },
            tolerance: 0.1,
          }),
          experiment,
        );
      await table("data.csv");
      expect((await selfDistill(experiment, "--figure", "fits")).status).toBe(0);
      const faults: readonly (readonly [string, string])[] = [
        ["link.csv", "link.csv lies outside"],
        [`${outside}/secret.csv`, "is not relative"],
        ["pipe.csv", "pipe.csv is not a file that can be read"],
        ["gone.csv", "gone.csv is not there"],
      ];
      for (const [path, message] of faults) {
        await table(path);
        const { status, stderr, stdout } = await selfDistill("--check", ".");
        expect(status).toBe(3);
        expect(stderr).toContain(message);
        expect(stderr + stdout).not.toContain("s3cret");
      }
      // Asked to read it, it still tells nothing of what stands there.
      await table("link.csv");
      const { stderr } = await selfDistill("--check", ".", "--allow-outside");
      expect(stderr).toContain("problem.path: does not fit its table, line 3; run the experiment itself");
      expect(stderr).not.toContain("s3cret");
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it("a folder without exported files, and says so", async () => {
    expect(await selfDistill("--check", ".")).toEqual({
      status: 0,
      stdout: "no exported files below .\n",
      stderr: "",
    });
  });
});
