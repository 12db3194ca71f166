import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { productBundles } from "../../scripts/build/entries.js";
import { manifestOf } from "../storage/manifest.js";
import { illustrativeText, projectRoot } from "../support/experiments.js";
import { canMount, mountSmallDisk, toMount, type SmallDisk } from "../support/smallDisk.js";
import { needs } from "../support/tools.js";

let program: string;
let folder: string;

beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), "self-distill-faults-"));
  const bundle = productBundles.find(({ entryPoints }) => Object.keys(entryPoints ?? {}).includes("cli"));
  await build({ ...bundle, bundle: true, absWorkingDir: projectRoot, outdir: program, logLevel: "silent" });
});
afterAll(() => rm(program, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "self-distill-faults-"));
  writeFileSync(join(folder, "e.distill.json"), illustrativeText);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A line of the shell, in which `sd` is the program. */
function shell(
  line: string,
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const started = spawn("bash", ["-c", `set -o pipefail; sd() { "$NODE" "$CLI" "$@"; }; ${line}`], {
      cwd: folder,
      env: { ...process.env, NODE: process.execPath, CLI: join(program, "cli.js") },
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    started.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    started.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    started.on("close", (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

const full = "standard output could not be written: there is no space left on the device (ENOSPC).\n";

describe("standard output", needs(process.platform === "linux", "Linux, for /dev/full"), () => {
  it.each([
    "run e.distill.json",
    "bounds e.distill.json --json",
    "profile e.distill.json",
    "validate e.distill.json",
    "--help",
  ])("that is full is told in one line: %s", async (line) => {
    expect(await shell(`sd ${line} > /dev/full`)).toEqual({ status: 2, stdout: "", stderr: full });
  });

  it("whose reader has seen enough ends the program quietly", async () => {
    expect(await shell("sd run e.distill.json --json | head -1")).toEqual({ status: 0, stdout: "{\n", stderr: "" });
  });

  it("takes a report or a figure where a file could be named", async () => {
    const { stdout: report } = await shell("sd run e.distill.json --json");
    for (const name of ["-", "/dev/stdout"])
      expect(await shell(`sd run e.distill.json --out ${name}`)).toEqual({ status: 0, stdout: report, stderr: "" });
    await shell("sd export e.distill.json --figure fits --format svg");
    const figure = readFileSync(join(folder, "e-fits.svg"), "utf8");
    rmSync(join(folder, "e-fits.svg"));
    for (const name of ["-", "/dev/stdout"])
      expect(await shell(`sd export e.distill.json --figure fits --format svg --out ${name}`)).toEqual({
        status: 0,
        stdout: figure,
        stderr: "",
      });
    expect(Object.keys(manifestOf(folder))).toEqual(["e.distill.json"]);
  });

  it("takes one file only", async () => {
    expect(await shell("sd export e.distill.json --figure fits --figure errors --format svg --out -")).toEqual({
      status: 2,
      stdout: "",
      stderr: "--out -: takes one file, and there are 2 (e-fits.svg, e-errors.svg); give a folder.\n",
    });
  });
});

describe("the terminal's outputs", needs(process.platform !== "win32", "links and FIFOs"), () => {
  it("go through links", async () => {
    mkdirSync(join(folder, "real"));
    writeFileSync(join(folder, "real/figure.svg"), "former");
    symlinkSync("real/figure.svg", join(folder, "link.svg"));
    expect(await shell("sd export e.distill.json --figure fits --format svg --out link.svg")).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(readFileSync(join(folder, "real/figure.svg"), "utf8")).toContain("<svg");
    expect(manifestOf(folder)["link.svg"]).toContain("real/figure.svg");
  });

  it.each([
    ["a folder", "mkdir -p out/e.report.json/kept", "out/e.report.json is a folder"],
    ["a FIFO", "mkdir out; mkfifo out/e.report.json", "out/e.report.json is not a file but a FIFO"],
    [
      "a link to nothing",
      "mkdir out; ln -s gone out/e.report.json",
      "out/e.report.json is a link to something that is not there",
    ],
  ])("leave %s in their place as it is", async (_, make, reason) => {
    await shell(make);
    const before = manifestOf(folder);
    const { status, stderr } = await shell("sd run e.distill.json --out out");
    expect({ status, stderr }).toEqual({ status: 2, stderr: `nothing was written: ${reason}.\n` });
    expect(manifestOf(folder)).toEqual(before);
  });
});

describe("the terminal on a small disk", needs(canMount, toMount), () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = mountSmallDisk(1 << 17);
  });
  afterEach(() => {
    disk.remove();
  });

  it("keeps the former report and the former figures when it is full", async () => {
    const before = ["e.report.json", "e-fits.svg", "e-fits.csv"];
    for (const name of before) writeFileSync(join(disk.folder, name), "former");
    disk.fill(8192);
    const manifest = manifestOf(disk.folder);
    for (const line of [
      "run e.distill.json",
      "export e.distill.json --figure fits --format csv --format svg --overwrite",
    ]) {
      const { status, stdout, stderr } = await shell(`sd ${line} --out ${disk.folder}`);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(
        /^nothing was written: .*e.* could not be written: there is no space left on the device \(ENOSPC\)\.\n$/,
      );
      expect(manifestOf(disk.folder)).toEqual(manifest);
    }
  });

  it("does not end with status 0 when what it prints is cut", async () => {
    disk.fill(8192);
    expect(await shell(`sd run e.distill.json --json > ${disk.folder}/printed`)).toEqual({
      status: 2,
      stdout: "",
      stderr: full,
    });
    expect(existsSync(join(disk.folder, "printed"))).toBe(true);
  });
});
