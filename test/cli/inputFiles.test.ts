import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointsValue } from "../support/experiments.js";
import { hasTool, needs } from "../support/tools.js";
import { buildTerminal, type Terminal } from "../support/terminal.js";

let folder: string;
let terminal: Terminal;

const tableText = (path: string) =>
  JSON.stringify({
    version: 1,
    tolerance: 0.1,
    problem: { kind: "table", path, inputs: ["x"], labels: ["y"], kernel: { kind: "gaussian", lengthScale: 1 } },
  });
const table = "x,y\n0,0\n1,2\n2,1\n";
const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const run = (...args: readonly string[]) => terminal.run(args);
const rounds = (stdout: string) => (JSON.parse(stdout) as { readonly collapse: { readonly rounds: number } }).collapse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-distill-input-"));
  terminal = await buildTerminal(folder);
  await put("data.csv", table);
  await put("table.json", tableText("data.csv"));
  await mkdir(join(folder, "sub"));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe("standard input", () => {
  it("is read for -, with tables beside the current folder", async () => {
    const fromFile = await run("run", "table.json", "--json");
    const piped = await terminal.run(["run", "-", "--json"], { input: tableText("data.csv") });
    expect(piped).toMatchObject({ status: 0, stderr: "" });
    expect(rounds(piped.stdout)).toEqual(rounds(fromFile.stdout));
    const elsewhere = await terminal.run(["run", "-"], { input: tableText("data.csv"), cwd: join(folder, "sub") });
    expect(elsewhere).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no such file") as string });
  });

  it("is checked and bounded as a file is, and has a line for each fault", async () => {
    expect(await terminal.run(["validate", "-"], { input: JSON.stringify(pointsValue) })).toMatchObject({
      status: 0,
      stdout: "-: valid\n",
    });
    expect(await terminal.run(["run", "-"], { input: "" })).toMatchObject({
      status: 2,
      stderr: '-: the file is empty; start with {"version": 1, …}.\n',
    });
    expect(await terminal.run(["bounds", "-"], { input: Uint8Array.of(0x7b, 0xe4) })).toMatchObject({
      status: 2,
      stderr: "-: line 1: byte 2 of the file, 0xE4, is not UTF-8; save it as UTF-8.\n",
    });
  });

  it("is nothing that an exported figure could name as its origin", async () => {
    const { status, stderr } = await terminal.run(["export", "-", "--figure", "fits", "--format", "csv"], {
      input: JSON.stringify(pointsValue),
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^-: .*save the experiment/);
  });
});

describe("encodings", () => {
  it("are told by the byte order mark, in experiments and tables", async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
    await put("wide.csv", utf16(table));
    await put("wide.json", utf16(tableText("wide.csv")));
    await put("marked.csv", `\uFEFF${table}`);
    await put("marked.json", `\uFEFF${tableText("marked.csv")}`);
    const plain = rounds((await run("run", "table.json", "--json")).stdout);
    for (const file of ["wide.json", "marked.json"]) {
      const ended = await run("run", file, "--json");
      expect(ended).toMatchObject({ status: 0, stderr: "" });
      expect(rounds(ended.stdout)).toEqual(plain);
    }
  });

  it("that are not known are refused with line and byte, and no class becomes another", async () => {
    await put("latin1.csv", Buffer.from("x,y\n1,\xe4\n2,\xf6\n", "latin1"));
    await put("latin1.json", tableText("latin1.csv"));
    const line =
      'latin1.json: problem.path: is "latin1.csv"; line 2: byte 7 of the file, 0xE4, is not UTF-8; save it as UTF-8.\n';
    expect(await run("run", "latin1.json")).toMatchObject({ status: 2, stdout: "", stderr: line });
    expect(await run("validate", "latin1.json")).toMatchObject({ status: 2, stdout: "", stderr: line });
    await put("umlaut.json", Buffer.from('{\n"title": "\xe4"}', "latin1"));
    expect(await run("validate", "umlaut.json")).toMatchObject({
      status: 2,
      stderr: "umlaut.json: line 2: byte 13 of the file, 0xE4, is not UTF-8; save it as UTF-8.\n",
    });
  });
});

describe("what is no file", () => {
  it("is refused at once, as experiment and as table", needs(hasTool("mkfifo", "--version"), "mkfifo"), async () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const says = "it is a pipe or a device and no file; save it as one.\n";
    expect(await run("run", "pipe")).toMatchObject({ status: 2, stderr: `pipe: ${says}` });
    for (const path of ["pipe", "/dev/zero"]) {
      await put("odd.json", tableText(path));
      expect(await run("run", "odd.json")).toMatchObject({
        status: 2,
        stderr: `odd.json: problem.path: is "${path}"; ${says}`,
      });
    }
    await put("loop.json", tableText("loop.json/x.csv"));
    expect((await run("run", "loop.json")).stderr).toContain("part of its path is a file");
  });

  it("and what is too large is refused with the limit, unread", async () => {
    await put("huge.csv", "");
    await truncate(join(folder, "huge.csv"), 256_000_001);
    await put("huge.json", tableText("huge.csv"));
    expect(await run("run", "huge.json")).toMatchObject({
      status: 2,
      stderr:
        'huge.json: problem.path: is "huge.csv"; it has 256,000,001 bytes; at most 256,000,000 are read. Shorten it.\n',
    });
  });
});

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("the name %s", (name) => {
  it("is a file as any other, and no figure", async () => {
    await put("named.json", tableText(name));
    expect(await run("run", "named.json")).toMatchObject({
      status: 2,
      stderr: `named.json: problem.path: is "${name}"; there is no such file beside the experiment. Put it there, or correct the path.\n`,
    });
    await put(name, table);
    expect((await run("run", "named.json")).status).toBe(0);
    expect(await run("export", "table.json", "--figure", name, "--format", "csv")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`--figure ${name}: there is no such figure`) as string,
    });
    expect(await run("run", "table.json", "--set", `${name}=1`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`${name}: there is no such setting here`) as string,
    });
  });
});

describe("a key that stands twice", () => {
  it("is named with its line, with and without a change", async () => {
    await put("twice.json", JSON.stringify(pointsValue).replace(/\}$/, ',\n"version": 1}'));
    const line = "twice.json: version: stands a second time on line 2, after line 1; keep one of them.\n";
    expect(await run("run", "twice.json", "--set", "tolerance=0.1")).toMatchObject({ status: 2, stderr: line });
    expect(await run("validate", "twice.json")).toMatchObject({ status: 2, stderr: line });
  });
});
