import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createInProcessSolver } from "../../../src/solver/inProcessSolver.js";
import { createWorkerSolver } from "../../../src/solver/node/workerSolver.js";
import { OutOfMemory, SolverFault, type RunRequest, type Solver } from "../../../src/solver/solver.js";
import { experimentOf, projectRoot, syntheticValue } from "../../support/experiments.js";

/** A worker that suffers what the name of its experiment says. */
const workerText = `
import workerpool from "workerpool";
import { answer } from "./src/solver/solverCore.js";
const suffer = {
  exit: () => process.exit(3),
  throw: () => { throw new Error("a fault of the program"); },
  fillHeap: () => { const kept = []; for (;;) kept.push({ of: [kept.length] }); },
  allocate: () => new Float64Array(2 ** 40),
  diesLater: () => { setTimeout(() => process.exit(4), 20); return "fine"; },
  uncaught: () => { setTimeout(() => { throw new Error("between two runs"); }, 20); return "fine"; },
  fine: () => "fine",
};
workerpool.worker({
  run: ({ experiment }) => answer(() => suffer[experiment.title]()),
});
`;

const request = (name: string): RunRequest => ({ experiment: { ...experimentOf(syntheticValue), title: name } });
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let folder: string;
let solver: Solver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "worker-faults-"));
  const outfile = join(folder, "worker.js");
  await build({
    stdin: { contents: workerText, resolveDir: projectRoot, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  solver = createWorkerSolver(outfile, { heapMegabytes: 64 });
});
afterAll(async () => {
  await solver.dispose();
  await rm(folder, { recursive: true });
});

async function failure(name: string): Promise<Error> {
  const error: unknown = await solver.run(request(name)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error(`the run "${name}" did not fail`);
  return error;
}

const works = async () => expect(await solver.run(request("fine"))).toBe("fine");

it("ends a run whose worker is killed with one error, and the next one works", async () => {
  const error = await failure("exit");
  expect(error).toBeInstanceOf(SolverFault);
  expect(error.message).toBe("The solver's worker ended in the middle of its work (exit code 3). Run again.");
  await works();
});

it("ends a run that fails as no experiment should with its reason, and the next one works", async () => {
  expect((await failure("throw")).message).toBe("The solver's worker failed: a fault of the program");
  await works();
});

it.each([
  ["the objects of a run fill the heap", "fillHeap"],
  ["an array cannot be allocated", "allocate"],
])("says what to do when %s, and the next run works", async (_, name) => {
  const error = await failure(name);
  expect(error).toBeInstanceOf(OutOfMemory);
  expect(error.message).toBe(
    "This needs more memory than the solver can have. Use fewer points, rounds, columns or grid points.",
  );
  await works();
});

it("starts another worker when one died between two runs", async () => {
  for (const name of ["diesLater", "uncaught"]) {
    expect(await solver.run(request(name))).toBe("fine");
    await rest(300);
    await works();
  }
});

it("tells the same on the calling thread", async () => {
  const huge = createInProcessSolver(() => {
    throw new RangeError("Array buffer allocation failed");
  });
  await expect(huge.run(request("fine"))).rejects.toBeInstanceOf(OutOfMemory);
});
