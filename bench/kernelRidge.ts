import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { experimentSchema } from "../src/experiment/experimentSchema.js";
import { createPreparedGrams } from "../src/experiment/preparedGrams.js";
import { runExperiment } from "../src/experiment/runExperiment.js";
import { loadSymmetricSolver } from "../src/solver/node/loadSymmetricSolver.js";
import { setup } from "../test/support/buildLinearAlgebra.js";
import { linearAlgebraFolder } from "../test/support/linearAlgebraFolder.js";
import { findNumpy, startNumpy } from "./numpy.js";
import { median, type BenchRow } from "./table.js";

const rounds = 10;
const tolerance = 0.26;

/**
 * A whole run of ours, Gram matrix included, beside scikit-learn's KernelRidge refitted inside a root finder; none
 * where that is not installed.
 */
export async function benchKernelRidge(count: number): Promise<BenchRow[]> {
  const python = findNumpy();
  if (python === undefined || spawnSync(python, ["-c", "import sklearn, scipy"]).status !== 0) {
    process.stdout.write("scikit-learn's KernelRidge: left out, because this Python has no scikit-learn\n");
    return [];
  }
  await setup();
  const dense = loadSymmetricSolver(linearAlgebraFolder, { threads: 1 });
  const experiment = experimentSchema.parse({
    version: 1,
    rounds,
    tolerance,
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
  const sklearn = await startNumpy(python, "kernelRidge.py", [String(count), String(rounds)]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    runExperiment(experiment, createPreparedGrams(dense));
    const time = performance.now() - start;
    const other = await sklearn.time(String(tolerance));
    if (i < 3) continue;
    ours.push(time);
    theirs.push(other);
  }
  sklearn.close();
  const [oursMs, otherMs] = [median(ours), median(theirs)];
  return [
    {
      name: "all rounds, gaussian, nothing cached",
      size: count,
      threads: 1,
      other: "scikit-learn KernelRidge in brentq",
      oursMs,
      otherMs,
      ratio: oursMs / otherMs,
      target: "–",
    },
  ];
}
