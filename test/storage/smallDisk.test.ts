import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RunFile } from "../../src/host/runs/runFile.js";
import { RunList } from "../../src/host/runs/runList.js";
import { nodeFileAccess } from "../../src/storage/node/nodeFileAccess.js";
import { writeFilesWhole } from "../../src/storage/writeFilesWhole.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";
import { canMount, mountSmallDisk, toMount, type SmallDisk } from "../support/smallDisk.js";
import { needs } from "../support/tools.js";
import { manifestOf } from "./manifest.js";

describe("on a small disk", needs(canMount, toMount), () => {
  let disk: SmallDisk;
  const at = (name: string) => join(disk.folder, name);

  beforeEach(() => {
    disk = mountSmallDisk(1 << 17);
  });
  afterEach(() => {
    disk.remove();
  });

  const refused = async (reason: RegExp, ...names: readonly string[]) => {
    const before = manifestOf(disk.folder);
    const files = names.map((name) => ({ path: at(name), bytes: new Uint8Array(20_000).fill(7) }));
    await expect(writeFilesWhole(nodeFileAccess, files)).rejects.toThrow(reason);
    expect(manifestOf(disk.folder)).toEqual(before);
  };

  it("that is full, nothing is written and what was there stays", async () => {
    writeFileSync(at("a.pdf"), "former");
    disk.fill(8192);
    await refused(/nothing was written: .*a\.pdf could not be written: there is no space left on the device/, "a.pdf");
    await refused(/new.b\.pdf could not be written: there is no space/, "new/b.pdf", "a.pdf");
  });

  it("that has room for the first file only, neither is written", async () => {
    writeFileSync(at("a.pdf"), "former");
    disk.fill(28_672);
    await refused(/b\.pdf could not be written: there is no space left on the device/, "a.pdf", "b.pdf");
  });

  it("that is read-only, that is said", async () => {
    writeFileSync(at("a.pdf"), "former");
    disk.makeReadOnly();
    await refused(/a\.pdf could not be written: the file system is read-only \(EROFS\)/, "a.pdf");
  });

  it("a file that is mounted by itself is not replaced, nor is the one beside it", async () => {
    writeFileSync(at("a.pdf"), "former a");
    writeFileSync(at("mounted.pdf"), "former");
    writeFileSync(at("other"), "elsewhere");
    execFileSync("mount", ["--bind", at("other"), at("mounted.pdf")]);
    try {
      await refused(/mounted\.pdf could not be written: it is in use or mounted by itself/, "a.pdf", "mounted.pdf");
    } finally {
      execFileSync("umount", [at("mounted.pdf")]);
    }
  });

  it("the list of runs stays readable", async () => {
    const run = (tolerance: number) => ({
      time: 1,
      document: "file:///a/one.distill.json",
      experiment: experimentOf({ ...syntheticValue, tolerance }),
      rounds: 3,
    });
    const file = new RunFile(nodeFileAccess, at("runs.json"));
    const kept = RunList.empty.add(run(0.1));
    await file.save(kept);
    disk.fill(8192);
    const longer = Array.from({ length: 200 }, (_, i) => run(0.2 + i / 1000)).reduce(
      (list, each) => list.add(each),
      kept,
    );
    await expect(file.save(longer)).rejects.toThrow(/runs\.json could not be written: there is no space left/);
    expect(await new RunFile(nodeFileAccess, at("runs.json")).load()).toEqual({ list: kept });
    expect(Object.keys(manifestOf(disk.folder)).sort()).toEqual(["ballast", "runs.json"]);
  });
});
