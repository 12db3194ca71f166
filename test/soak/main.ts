import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { analyses } from "../../src/experiment/analyses/analysis.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { createLatestRun } from "../../src/solver/latestRun.js";
import { createWorkerSolver } from "../../src/solver/node/workerSolver.js";
import type { RunRequest } from "../../src/solver/solver.js";

const [moves, runs, rounds, warmUp] = [2000, 200, 10, 10];
/** What is held after warming up may grow by this part of it. */
const growth = 0.1;

interface Held {
  readonly heap: number;
  readonly rss: number;
  /** Of the process: threads of the solver and whatever else would end only with it. */
  readonly resources: number;
}

async function held(): Promise<Held> {
  await pause(300);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo().filter((each) => each !== "Timeout").length;
  return { heap: (heapUsed + arrayBuffers) / 2 ** 20, rss: rss / 2 ** 20, resources };
}

function request(tolerance: number, lengthScale: number): RunRequest {
  const parsed = validateExperiment({
    version: 1,
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count: 60,
      design: "interior",
      noise: 0.5,
      seed: 1,
      kernel: { kind: "gaussian", lengthScale },
    },
    tolerance,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { experiment: parsed.experiment, include: analyses };
}

/** A tenth of the slider's moves, most of which are overtaken, and of the runs, each waited for. */
async function use(latest: ReturnType<typeof createLatestRun>, round: number): Promise<void> {
  const outcomes = [];
  for (let i = 0; i < moves / rounds; i++) {
    outcomes.push(latest.submit(request(0.1 + i / moves, 0.1)));
    if (i % 10 === 0) await pause(1);
  }
  await Promise.all(outcomes);
  for (let i = 0; i < runs / rounds; i++) {
    const outcome = await latest.submit(request(0.3, 0.05 + (i + round * runs) / 1e4));
    if (outcome.kind !== "done") throw new Error(`a run ended as ${outcome.kind}`);
  }
}

async function soak(): Promise<number> {
  const solver = createWorkerSolver(join(__dirname, "workerEntry.js"));
  const latest = createLatestRun(solver, (callback, milliseconds) => setTimeout(callback, milliseconds));
  // The allocator takes memory for itself until it has seen the busiest moments a few times.
  for (let round = 0; round < warmUp; round++) await use(latest, round);
  const warm = await held();
  let last = warm;
  for (let round = warmUp; round < warmUp + rounds; round++) {
    await use(latest, round);
    last = await held();
    const [heap, rss] = [last.heap, last.rss].map((value) => value.toFixed(1));
    console.log(
      `round ${String(round)}: ${heap ?? ""} MB held, ${rss ?? ""} MB in all, ${String(last.resources)} resources`,
    );
  }
  await solver.dispose();
  const faults = [
    ...(last.heap > warm.heap * (1 + growth) + 1
      ? [`holds ${last.heap.toFixed(1)} MB, ${warm.heap.toFixed(1)} after warming up`]
      : []),
    ...(last.rss > warm.rss * (1 + growth)
      ? [`takes ${last.rss.toFixed(1)} MB, ${warm.rss.toFixed(1)} after warming up`]
      : []),
    ...(last.resources > warm.resources
      ? [`keeps ${String(last.resources)} resources, ${String(warm.resources)} after warming up`]
      : []),
  ];
  for (const fault of faults) console.error(fault);
  return faults.length;
}

soak().then(
  (faults) => {
    process.exitCode = faults === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
