import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFileAccess } from "../../src/storage/node/nodeFileAccess.js";
import { writeFilesWhole } from "../../src/storage/writeFilesWhole.js";
import { manifestOf } from "./manifest.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("writing files whole", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const write = (...files: readonly (readonly [name: string, text: string])[]) =>
    writeFilesWhole(
      nodeFileAccess,
      files.map(([name, text]) => ({ path: at(name), bytes: bytes(text) })),
    );
  const text = (name: string) => readFile(at(name), "utf8");
  /** Refused, with everything as it was. */
  const refused = async (reason: RegExp, ...files: readonly (readonly [name: string, text: string])[]) => {
    const before = manifestOf(folder);
    await expect(write(["first", "1"], ...files)).rejects.toThrow(reason);
    expect(manifestOf(folder)).toEqual(before);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "self-distill-storage-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("makes files and the folders that they need, and leaves nothing else", async () => {
    await write(["a b/ä.tex", "α"], ["a b/c/empty", ""]);
    expect(Object.keys(manifestOf(folder)).sort()).toEqual(["a b", "a b/c", "a b/c/empty", "a b/ä.tex"]);
    expect(await text("a b/ä.tex")).toBe("α");
  });

  it("replaces a file and keeps its mode", async () => {
    writeFileSync(at("script.py"), "former");
    chmodSync(at("script.py"), 0o754);
    await write(["script.py", "new"], ["beside.dat", "1"]);
    expect(await text("script.py")).toBe("new");
    expect(statSync(at("script.py")).mode & 0o7777).toBe(0o754);
    expect(Object.keys(manifestOf(folder)).sort()).toEqual(["beside.dat", "script.py"]);
  });

  it("gives a new file the mode that the user's mask says", async () => {
    await write(["new", "1"]);
    expect(statSync(at("new")).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it("accepts the longest names that there are", async () => {
    const name = "x".repeat(255);
    await write([name, "1"]);
    await write([name, "2"]);
    expect(await text(name)).toBe("2");
  });

  it("writes through links, and through links to links", async () => {
    mkdirSync(at("elsewhere"));
    writeFileSync(at("elsewhere/real.svg"), "former");
    chmodSync(at("elsewhere/real.svg"), 0o640);
    symlinkSync("elsewhere/real.svg", at("link.svg"));
    symlinkSync("link.svg", at("further.svg"));
    await write(["further.svg", "new"]);
    expect(await readlink(at("further.svg"))).toBe("link.svg");
    expect(await readlink(at("link.svg"))).toBe("elsewhere/real.svg");
    expect(await text("elsewhere/real.svg")).toBe("new");
    expect(statSync(at("elsewhere/real.svg")).mode & 0o777).toBe(0o640);
    expect(Object.keys(manifestOf(folder))).toHaveLength(4);
  });

  it("refuses a link that leads to nothing, back to itself, or to a folder", async () => {
    symlinkSync("nowhere", at("dangling"));
    symlinkSync("loop", at("loop"));
    symlinkSync(".", at("here"));
    await refused(/nothing was written: .*dangling is a link to something that is not there$/, ["dangling", "2"]);
    await refused(/loop is a link that leads back to itself$/, ["loop", "2"]);
    await refused(/here is a folder$/, ["here", "2"]);
  });

  it("refuses a folder in a file's place, and keeps what is in it", async () => {
    mkdirSync(at("o-fits.pdf"));
    writeFileSync(at("o-fits.pdf/thesis.tex"), "years of work");
    await refused(/nothing was written: .*o-fits\.pdf is a folder$/, ["o-fits.pdf", "2"]);
  });

  it("refuses what is neither file nor folder", async () => {
    await expect(writeFilesWhole(nodeFileAccess, [{ path: "/dev/null", bytes: bytes("1") }])).rejects.toThrow(
      "/dev/null is not a file but a device",
    );
    execFileSync("mkfifo", [at("pipe")]);
    await refused(/pipe is not a file but a FIFO$/, ["pipe", "2"]);
    const server = createServer().listen(at("socket"));
    await new Promise((resolve) => server.once("listening", resolve));
    await refused(/socket is not a file but a socket$/, ["socket", "2"]);
    await new Promise((resolve) => server.close(resolve));
  });

  it("refuses a file that is read-only, also to root", async () => {
    writeFileSync(at("done.tex"), "final");
    chmodSync(at("done.tex"), 0o444);
    await refused(/done\.tex is read-only$/, ["done.tex", "2"]);
  });

  it("refuses a path through a file, a name that is too long, and one file under two names", async () => {
    writeFileSync(at("file"), "1");
    symlinkSync("file", at("alias"));
    await refused(/could not be written: a part of its path is not a folder \(ENOTDIR\)$/, ["file/x", "2"]);
    await refused(/could not be written: its name is too long for the file system \(ENAMETOOLONG\)$/, [
      "x".repeat(256),
      "2",
    ]);
    await refused(/file and .*alias are the same file$/, ["file", "2"], ["alias", "3"]);
  });

  it("refuses to replace what was to be new", async () => {
    writeFileSync(at("mine.csv"), "1");
    await expect(
      writeFilesWhole(nodeFileAccess, [{ path: at("mine.csv"), bytes: bytes("2"), onlyNew: true }]),
    ).rejects.toThrow(/mine\.csv is already there$/);
    expect(await text("mine.csv")).toBe("1");
  });

  it("leaves a second name of the former file with the former content", async () => {
    writeFileSync(at("a"), "former");
    linkSync(at("a"), at("b"));
    await write(["a", "new"]);
    expect([await text("a"), await text("b")]).toEqual(["new", "former"]);
  });
});
