import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFuzz } from "../../scripts/build/fuzz";
import type { TemporaryFolder } from "../../scripts/support/temporary";
import { CaseWorker } from "./caseWorker.js";
import { kindNames, kinds } from "./kinds.js";
import { keepFailure, keptFailures } from "./regressions.js";
import { judge, runFuzz } from "./runFuzz.js";

let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await buildFuzz(["test/fuzz/worker"]);
});

afterAll(() => {
  folder.remove();
});

test("every case that once went wrong goes well", { timeout: 120_000 }, async () => {
  const worker = new CaseWorker(folder.path);
  const faults: string[] = [];
  for (const { file, kind, input } of keptFailures()) {
    const fault = await judge(worker, kind, input);
    if (fault !== undefined) faults.push(`test/regressions/${file}: ${fault.text}`);
  }
  await worker.close();
  expect(faults).toEqual([]);
});

test.each(kindNames)("a thousand cases of the kind %s", { timeout: 240_000 }, async (kind) => {
  const { failures } = await runFuzz({ kind, seed: 1, count: kinds[kind].quick, jobs: 1, folder: folder.path });
  expect(failures.map((failure) => `${failure.fault}: test/regressions/${keepFailure(failure)}`)).toEqual([]);
});
