import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { analyses } from "../../src/experiment/analyses/analysis.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { createLatestRun, type LatestRun } from "../../src/solver/latestRun.js";
import { createWorkerSolver } from "../../src/solver/node/workerSolver.js";
import type { RunRequest } from "../../src/solver/solver.js";
import { counts, held, type Held, type Quantity } from "./held.js";

const { values } = parseArgs({
  options: {
    moves: { type: "string", default: "2000" },
    runs: { type: "string", default: "200" },
    rounds: { type: "string", default: "10" },
    "warm-up": { type: "string", default: "5" },
  },
});
const [moves, runs, rounds, warmUp] = [values.moves, values.runs, values.rounds, values["warm-up"]].map(Number);

/** What is held after warming up may grow by this part of it, and by a megabyte of what is small. */
const growth = 0.1;

function request(count: number, tolerance: number, lengthScale: number): RunRequest {
  const parsed = validateExperiment({
    version: 1,
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count,
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

/** A part of the slider's moves, most of which are overtaken, and of the runs, each of another problem and waited for. */
async function use(latest: LatestRun, round: number): Promise<void> {
  const outcomes = [];
  for (let i = 0; i < moves / rounds; i++) {
    outcomes.push(latest.submit(request(60, 0.1 + i / moves, 0.1)));
    if (i % 10 === 0) await pause(1);
  }
  await Promise.all(outcomes);
  for (let i = 0; i < runs / rounds; i++) {
    const outcome = await latest.submit(request(20 + ((i * 37) % 100), 0.3, 0.05 + (i + round * runs) / 1e5));
    if (outcome.kind !== "done") throw new Error(`a run ended as ${outcome.kind}`);
  }
}

async function soak(): Promise<readonly string[]> {
  const solver = createWorkerSolver(join(__dirname, "measuredWorker.js"));
  const latest = createLatestRun(solver, (callback, milliseconds) => setTimeout(callback, milliseconds));
  // Code is compiled, caches fill, and the allocator takes memory for itself until it has seen the busiest moments.
  for (let round = 0; round < warmUp; round++) await use(latest, round);
  const warm = await held();
  tell("after warming up", warm);
  let last = warm;
  for (let round = warmUp; round < warmUp + rounds; round++) {
    await use(latest, round);
    last = await held();
    tell(`round ${String(round)}`, last);
  }
  await solver.dispose();
  return (Object.keys(last) as Quantity[]).flatMap((quantity) => grown(quantity, warm[quantity], last[quantity]));
}

function grown(quantity: Quantity, before: number, after: number): string[] {
  const counted = counts.some((each) => each === quantity);
  if (counted ? after <= before : after <= before * (1 + growth) + 1) return [];
  const unit = counted ? "" : " MB";
  return [`${quantity}: ${shown(after)}${unit}, after warming up ${shown(before)}${unit}`];
}

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function tell(when: string, now: Held): void {
  const parts = Object.entries(now).map(([quantity, value]) => `${quantity} ${shown(value as number)}`);
  console.log(`${when}: ${parts.join(", ")}`);
}

soak().then(
  (faults) => {
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
