import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot, syntheticValue } from "../support/experiments.js";

let folder: string;
const steering = /[^\P{Cc}\n\t]|\p{Bidi_Control}/u;
const attack = "t\u001b[2J\u001b]0;owned\u0007\u009b31m\u202ex\r\nself-distill: all is well";

function run(...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(folder, "cli.js"), ...args], { cwd: folder }, (_, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
}

const put = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-hostile-"));
  await build({
    entryPoints: [join(projectRoot, "src/cli/main.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile: join(folder, "cli.js"),
  });
  await put("titled.distill.json", { ...syntheticValue, title: attack });
  await put("keyed.distill.json", { ...syntheticValue, [attack]: 1 });
  await put(`named${attack.replaceAll("/", "")}.distill.json`, { version: 1 });
  await put("valued.distill.json", { ...syntheticValue, tolerance: attack });
});

afterAll(() => rm(folder, { recursive: true }));

describe("text from files on the terminal", () => {
  it.each([
    ["a title", ["run", "titled.distill.json"]],
    ["a key", ["run", "keyed.distill.json"]],
    ["a value", ["validate", "valued.distill.json"]],
    ["a value of --set", ["run", "titled.distill.json", "--set", `tolerance=${attack}`]],
    ["a file name", ["validate", `named${attack}.distill.json`]],
    ["a file that is not there", ["run", `missing${attack}`]],
    ["a command that there is not", [attack.replace(/\r\n.*/, "")]],
  ])("neither steers it nor adds lines: %s", async (_, args) => {
    const { stdout, stderr } = await run(...args);
    const printed = stdout + stderr;
    expect(printed).toContain("\\u001b[2J");
    expect(printed).not.toMatch(steering);
    expect(printed).not.toMatch(/^self-distill: all is well/m);
  });

  it("is the same value in JSON", async () => {
    const { stdout } = await run("run", "titled.distill.json", "--json");
    expect(stdout).not.toMatch(steering);
    expect((JSON.parse(stdout) as { readonly experiment: { readonly title: string } }).experiment.title).toBe(attack);
  });
});
