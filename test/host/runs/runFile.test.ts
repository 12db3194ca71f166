import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RunFile } from "../../../src/host/runs/runFile.js";
import { RunList } from "../../../src/host/runs/runList.js";
import { decodeRuns, encodeRuns } from "../../../src/host/runs/storedRuns.js";
import { nodeFileAccess } from "../../../src/storage/node/nodeFileAccess.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";

const run = (tolerance: number, time: number) => ({
  time,
  document: "file:///a/one.distill.json",
  experiment: experimentOf({ ...syntheticValue, tolerance }),
  rounds: 3,
});
const three = [0.1, 0.2, 0.3].reduce((list, tolerance, time) => list.add(run(tolerance, time)), RunList.empty);
const tolerances = ({ runs }: RunList) => runs.map(({ experiment }) => experiment.tolerance);

describe("the kept text of runs", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 1e-6, max: 10, noNaN: true }), fc.boolean()), { maxLength: 8 }),
        (changes) => {
          const list = changes.reduce((all, [tolerance, pinned], i) => {
            const next = all.add({ ...run(tolerance, i), best: { round: 1, error: tolerance, on: "truth" } });
            return next.pin(next.runs[0]?.id ?? 0, pinned);
          }, RunList.empty);
          expect(decodeRuns(encodeRuns(list))).toEqual({ kind: "runs", list, unreadable: 0 });
        },
      ),
    );
  });

  it.each(["", "null", "3", "[]", "{}", '{"version":1,"runs":7}', '{"version":0,"runs":[]}', '{"version":1,"ru'])(
    "is no list: %s",
    (text) => {
      expect(decodeRuns(text)).toEqual({ kind: "unreadable" });
    },
  );

  it.each([
    { experiment: { version: 1, tolerance: -1 } },
    { id: "1" },
    { document: null },
    { best: { round: 1 } },
    { id: 1 },
  ])("may hold an entry that is no run, or stands there twice, beside the others: %j", (fault) => {
    const kept = JSON.parse(encodeRuns(three)) as { readonly runs: readonly object[] };
    const runs = [{ ...kept.runs[2] }, { ...kept.runs[0], ...fault }, { ...kept.runs[1] }];
    const stored = decodeRuns(JSON.stringify({ version: 1, runs }));
    expect(stored).toMatchObject({ kind: "runs", unreadable: 1 });
    expect(stored.kind === "runs" && tolerances(stored.list)).toEqual([0.1, 0.2]);
  });
});

describe("the file of runs", () => {
  let folder: string;
  const path = () => join(folder, "storage", "runs.json");
  const open = () => new RunFile(nodeFileAccess, path());
  const names = () => readdirSync(join(folder, "storage")).sort();
  const content = () => readFileSync(path(), "utf8");
  const put = (text: string | Uint8Array) => {
    mkdirSync(join(folder, "storage"), { recursive: true });
    writeFileSync(path(), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "self-distill-runs-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("is made with the first run, and read again", async () => {
    const file = open();
    expect(await file.load()).toEqual({ list: RunList.empty });
    await file.save(three);
    expect(await open().load()).toEqual({ list: three });
    expect(names()).toEqual(["runs.json"]);
  });

  it.each([
    ["cut", encodeRuns(three).slice(0, 100)],
    ["empty", ""],
    ["not UTF-8", Uint8Array.of(0x7b, 0xe4, 0x7d)],
  ])("is kept under another name when it is %s, which is told once", async (_, kept) => {
    put(kept);
    const file = open();
    const { list, notice } = await file.load();
    expect(list).toEqual(RunList.empty);
    expect(notice).toMatchObject({ kind: "keptAside" });
    expect((await open().load()).notice).toBeUndefined();
    await file.save(three);
    expect(content()).toBe(encodeRuns(three));
    const [aside = "", ...others] = names().filter((name) => name !== "runs.json");
    expect([aside, others]).toEqual([expect.stringMatching(/^runs\.unreadable-[0-9a-f]{12}\.json$/), []]);
    expect(readFileSync(join(folder, "storage", aside))).toEqual(Buffer.from(kept));
  });

  it("is kept under another name before an entry that cannot be read is lost", async () => {
    const text = encodeRuns(three).replace('"tolerance":0.2', '"tolerance":-0.2');
    put(text);
    const { list, notice } = await open().load();
    expect(tolerances(list)).toEqual([0.3, 0.1]);
    expect(notice).toMatchObject({ kind: "keptAside", unreadable: 1 });
    expect(names()).toHaveLength(2);
    for (const name of names()) expect(readFileSync(join(folder, "storage", name), "utf8")).toBe(text);
  });

  it("of a later version is shown and left as it is", async () => {
    const text = encodeRuns(three).replace('"version":1', '"version":2');
    put(text);
    const file = open();
    expect(await file.load()).toEqual({ list: three, notice: { kind: "newer", format: 2 } });
    await file.save(RunList.empty);
    expect(content()).toBe(text);
    expect(names()).toEqual(["runs.json"]);
  });

  it("that cannot be read is left as it is", async () => {
    mkdirSync(path(), { recursive: true });
    const file = open();
    expect(await file.load()).toMatchObject({ list: RunList.empty, notice: { kind: "notRead" } });
    await file.save(three);
    expect(names()).toEqual(["runs.json"]);
  });

  it("that cannot be kept aside is not replaced", async () => {
    put("{");
    const file = new RunFile(
      { ...nodeFileAccess, create: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) },
      path(),
    );
    expect(await file.load()).toMatchObject({ list: RunList.empty, notice: { kind: "notRead" } });
    await file.save(three);
    expect(content()).toBe("{");
  });

  it("keeps the runs of two windows, and what each changed", async () => {
    const [one, other] = [open(), open()];
    await one.save(three);
    const there = (await other.load()).list;
    const added = await one.save(three.add(run(0.4, 4)));
    const both = await other.save(there.pin(1, true).remove([2]).add(run(0.5, 5)));
    expect(tolerances(both)).toEqual([0.5, 0.4, 0.3, 0.1]);
    expect(new Set(both.runs.map(({ id }) => id)).size).toBe(4);
    expect(both.find(1)?.pinned).toBe(true);
    const last = await one.save(added.rename(3, "mine"));
    expect(tolerances(last)).toEqual([0.5, 0.4, 0.3, 0.1]);
    expect(last.runs.filter(({ pinned }) => pinned).map(({ experiment }) => experiment.tolerance)).toEqual([0.1]);
    expect(last.find(3)?.name).toBe("mine");
    expect(await open().load()).toEqual({ list: last });
  });

  it("is left to a window of a later version that has written it meanwhile", async () => {
    const file = open();
    await file.save(three);
    const text = encodeRuns(three).replace('"version":1', '"version":2');
    put(text);
    await file.save(three.remove([1]));
    expect(content()).toBe(text);
  });
});
