import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { loadSymmetricSolver } from "../src/solver/node/loadSymmetricSolver.js";
import { createKernel } from "../src/theory/kernels/registry.js";
import { gramMatrix } from "../src/theory/kernels/gramMatrix.js";
import { tridiagonalSpectrum } from "../src/theory/linearAlgebra/tridiagonalSpectrum.js";
import { setup } from "../test/support/buildLinearAlgebra.js";
import { linearAlgebraFolder } from "../test/support/linearAlgebraFolder.js";
import { interiorGrid } from "../test/theory/support/points.js";
import { findNumpy, startNumpy } from "./numpy.js";
import { pauseMs } from "./pause.js";
import { median, type BenchRow } from "./table.js";

/**
 * All eigenvalues with z = V y, and full eigenvectors, of the cubic spline's Gram matrix, beside numpy.linalg.eigh on
 * as many threads.
 */
export async function benchSymmetricEigen(size: number, threads: 1 | 2): Promise<BenchRow[]> {
  // As in VS Code, whose engine has relaxed SIMD; Node 20 has it behind this flag.
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  await setup();
  const solver = loadSymmetricSolver(linearAlgebraFolder, { threads });
  const matrix = gramMatrix(createKernel({ kind: "cubicSpline" }), interiorGrid(size));
  const y = Float64Array.from({ length: size }, (_, k) => Math.sin((2 * Math.PI * (k + 1)) / (size + 1)));
  const tasks = [
    {
      name: "all eigenvalues and z",
      target: "≤ 0.75",
      times: [] as number[],
      run: () => {
        const t = solver.tridiagonalise(matrix, size);
        tridiagonalSpectrum(t.diagonal, t.offDiagonal, t.toTridiagonal(y, 1), 1);
      },
    },
    {
      name: "full eigenvectors",
      target: size <= 500 ? "≤ 1.2" : "≤ 1.5",
      times: [] as number[],
      run: () => {
        solver.eigen(matrix, size);
      },
    },
  ];
  const python = findNumpy();
  const numpy = python === undefined ? undefined : await startNumpy(python, "numpyEigh.py", [String(size)], threads);
  const theirs: number[] = [];
  const [warmUp, repetitions] = size <= 500 ? [5, 20] : size <= 1000 ? [3, 9] : [1, 5];
  for (let i = 0; i < warmUp + repetitions; i++) {
    for (const { run, times } of tasks) {
      await setTimeout(pauseMs);
      const start = performance.now();
      run();
      if (i >= warmUp) times.push(performance.now() - start);
    }
    await setTimeout(pauseMs);
    const other = await numpy?.time("");
    if (other !== undefined && i >= warmUp) theirs.push(other);
  }
  numpy?.close();
  const otherMs = theirs.length === 0 ? null : median(theirs);
  return tasks.map(({ name, target, times }) => {
    const oursMs = median(times);
    return {
      name: `${name} (${solver.name})`,
      size,
      threads,
      other: "numpy.linalg.eigh",
      oursMs,
      otherMs,
      ratio: otherMs === null ? null : oursMs / otherMs,
      target,
    };
  });
}
