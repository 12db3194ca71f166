import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { loadSymmetricSolver } from "../src/solver/node/loadSymmetricSolver.js";
import { KrylovSpace } from "../src/theory/distillation/krylovSpace.js";
import { gramMatrix } from "../src/theory/kernels/gramMatrix.js";
import { createKernel, type KernelSpecification } from "../src/theory/kernels/registry.js";
import { symmetricProduct } from "../src/theory/linearAlgebra/symmetricProduct.js";
import type { Points } from "../src/theory/points.js";
import { setup } from "../test/support/buildLinearAlgebra.js";
import { linearAlgebraFolder } from "../test/support/linearAlgebraFolder.js";
import { findNumpy, startNumpy } from "./numpy.js";
import { pauseMs } from "./pause.js";
import { median, type BenchRow } from "./table.js";

const rounds = 10;

interface Case {
  readonly kernel: KernelSpecification;
  readonly points: (count: number) => Points;
  readonly target: (x: Float64Array) => number;
  /** Chosen so that there are ten rounds. */
  readonly tolerance: number;
}

const cases: readonly Case[] = [
  {
    kernel: { kind: "gaussian", lengthScale: 0.1 },
    points: line,
    target: ([x]) => Math.sin(2 * Math.PI * (x ?? 0)),
    tolerance: 0.0035,
  },
  {
    kernel: { kind: "reluNtk", depth: 3 },
    points: sphere,
    target: ([a, b, c]) => 2 * (a ?? 0) * (b ?? 0) + (c ?? 0),
    tolerance: 0.0035,
  },
];

/**
 * Ten rounds from the Gram matrix to fits on the data: every product, root and Ritz vector. NumPy is given the same
 * Gram matrix, and its eigh alone is timed.
 */
export async function benchLanczos(count: number, threads: 1 | 2): Promise<BenchRow[]> {
  await setup();
  const rows: BenchRow[] = [];
  for (const each of cases) rows.push(await against(each, count, threads));
  return rows;
}

async function against({ kernel, points, target, tolerance }: Case, count: number, threads: 1 | 2): Promise<BenchRow> {
  const solver = loadSymmetricSolver(linearAlgebraFolder, { threads });
  const inputs = points(count);
  const gram = gramMatrix(createKernel(kernel), inputs);
  const noise = normals(count);
  const labels = Float64Array.from(
    { length: count },
    (_, i) => target(inputs.values.subarray(i * inputs.dimension, (i + 1) * inputs.dimension)) + 0.05 * noise[i],
  );
  const python = findNumpy();
  const numpy =
    python === undefined
      ? undefined
      : await startNumpy(python, "numpyEighOf.py", [kernel.kind, String(count)], threads);
  const ours: number[] = [];
  const theirs: number[] = [];
  const steps = new Set<number>();
  const recorded = new Set<number>();
  for (let i = 0; i < 18; i++) {
    await setTimeout(pauseMs);
    const start = performance.now();
    const space = new KrylovSpace(labels, (solver.product ?? symmetricProduct)(gram, count), "auto");
    const found = space.distill({ tolerance, recordedRounds: rounds, maximalRounds: rounds }, 150);
    const time = performance.now() - start;
    if (found === undefined) throw new Error(`${kernel.kind}: Lanczos did not settle.`);
    steps.add(space.steps);
    recorded.add(found.distillation.rounds.length);
    if (i < 6) continue;
    ours.push(time);
    await setTimeout(pauseMs);
    const other = i % 3 === 0 ? await numpy?.time("") : undefined;
    if (other !== undefined) theirs.push(other);
  }
  numpy?.close();
  const oursMs = median(ours);
  const otherMs = theirs.length === 0 ? null : median(theirs);
  return {
    name: `${[...recorded].join("/")} rounds, ${kernel.kind}, Lanczos in ${[...steps].join("/")} steps (${solver.name})`,
    size: count,
    threads,
    other: "numpy.linalg.eigh",
    oursMs,
    otherMs,
    ratio: otherMs === null ? null : oursMs / otherMs,
    target: "≤ 1/20",
  };
}

function line(count: number): Points {
  return { count, dimension: 1, values: Float64Array.from({ length: count }, (_, i) => (i + 1) / (count + 1)) };
}

/** On the unit sphere of R⁴. */
function sphere(count: number): Points {
  const values = normals(4 * count);
  for (let i = 0; i < values.length; i += 4) {
    const length = Math.hypot(...values.subarray(i, i + 4));
    for (let j = i; j < i + 4; j++) values[j] /= length;
  }
  return { count, dimension: 4, values };
}

function normals(count: number): Float64Array {
  let state = 1;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  return Float64Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()),
  );
}
