import { performance } from "node:perf_hooks";
import { distillInStateSpace } from "../src/theory/distillation/stateSpaceDistillation.js";
import { structuredGram } from "../src/theory/stateSpace/kernelStructure.js";
import { findNumpy, startNumpy, type NumpyTimer } from "./numpy.js";
import { median, type BenchRow } from "./table.js";

const rounds = 10;
/** Above the noise variance, 0.0025; r_0 = 12, so that there are ten rounds. */
const tolerance = 0.0035;

/** Ten rounds of the cubic spline from inputs and labels alone: structure, every root, fits on the data, duals. */
export async function benchStateSpace(): Promise<BenchRow[]> {
  return [await againstNumpy(1000), alone(1_000_000)];
}

async function againstNumpy(count: number): Promise<BenchRow> {
  const python = findNumpy();
  const numpy =
    python === undefined ? undefined : await startNumpy(python, "stateSpaceRounds.py", [String(count), String(rounds)]);
  const problem = noisySine(count);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 90; i++) {
    const time = distil(problem);
    const other = await numpyTime(numpy, i);
    if (i < 30) continue;
    ours.push(time);
    if (other !== undefined) theirs.push(other);
  }
  numpy?.close();
  const oursMs = median(ours);
  const otherMs = theirs.length === 0 ? null : median(theirs);
  return {
    name: "ten rounds, cubic spline, state space",
    size: count,
    threads: 1,
    other: "NumPy, eigh and the same rounds",
    oursMs,
    otherMs,
    ratio: otherMs === null ? null : oursMs / otherMs,
    target: "ours/other ≤ 1/30",
  };
}

/** NumPy takes 50 times as long and needs no warm-up of its own: every third of our runs is enough. */
async function numpyTime(numpy: NumpyTimer | undefined, run: number): Promise<number | undefined> {
  return run % 3 === 0 ? numpy?.time(String(tolerance)) : undefined;
}

function alone(count: number): BenchRow {
  const before = process.memoryUsage().rss;
  const oursMs = distil(noisySine(count));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    name: `ten rounds, cubic spline, state space (peak ${megabytes} MB of the process, ${Math.round(before / 2 ** 20)} MB before)`,
    size: count,
    threads: 1,
    other: "–",
    oursMs,
    otherMs: null,
    ratio: null,
    target: "< 5 s, < 500 MB",
  };
}

interface Problem {
  readonly inputs: Float64Array;
  readonly labels: Float64Array;
}

function distil({ inputs, labels }: Problem): number {
  const start = performance.now();
  const gram = structuredGram({ kind: "cubicSpline" }, { count: inputs.length, dimension: 1, values: inputs });
  if (gram === undefined) throw new Error("The cubic spline has a state space.");
  const sequence = distillInStateSpace(gram, labels, 1, { tolerance, recordedRounds: rounds, maximalRounds: rounds });
  const time = performance.now() - start;
  if (sequence.rounds.length !== rounds) throw new Error(`${sequence.rounds.length} rounds instead of ${rounds}.`);
  return time;
}

function noisySine(count: number): Problem {
  let state = 1;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const inputs = Float64Array.from({ length: count }, (_, i) => (i + 1) / (count + 1));
  const labels = inputs.map(
    (x) => Math.sin(2 * Math.PI * x) + 0.05 * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()),
  );
  return { inputs, labels };
}
