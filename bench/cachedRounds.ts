import { performance } from "node:perf_hooks";
import { experimentSchema } from "../src/experiment/experimentSchema.js";
import { createPreparedGrams } from "../src/experiment/preparedGrams.js";
import { runExperiment } from "../src/experiment/runExperiment.js";
import { findNumpy, startNumpy } from "./numpy.js";
import { median, type BenchRow } from "./table.js";

const gridPoints = 400;
const repetitions = 60;
const warmUp = 30;

/** ε moved with the decomposition cached: a whole report of at most ten rounds, fits on 400 grid points included. */
export async function benchCachedRounds(count: number): Promise<BenchRow> {
  const experiment = experimentSchema.parse({
    version: 1,
    rounds: 10,
    tolerance: 0.25,
    grid: { from: 0, to: 1, points: gridPoints },
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count,
      design: "interior",
      noise: 0.5,
      seed: 1,
      kernel: { kind: "gaussian", lengthScale: 0.1 },
    },
  });
  const grams = createPreparedGrams();
  const python = findNumpy();
  const numpy =
    python === undefined ? undefined : await startNumpy(python, "numpyRounds.py", [String(count), String(gridPoints)]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < warmUp + repetitions; i++) {
    const tolerance = 0.25 + 0.002 * (i % 50);
    const start = performance.now();
    runExperiment({ ...experiment, tolerance }, grams);
    const time = performance.now() - start;
    const other = await numpy?.time(String(tolerance));
    if (i < warmUp) continue;
    ours.push(time);
    if (other !== undefined) theirs.push(other);
  }
  numpy?.close();
  const oursMs = median(ours);
  const otherMs = theirs.length === 0 ? null : median(theirs);
  return {
    name: "ε moved, decomposition cached, ten rounds",
    size: count,
    threads: 1,
    other: "NumPy, eigh cached",
    oursMs,
    otherMs,
    ratio: otherMs === null ? null : oursMs / otherMs,
    target: count === 500 ? "ours ≤ 2 ms" : "–",
  };
}
