import { performance } from "node:perf_hooks";
import { loadSymmetricSolver } from "../src/solver/node/loadSymmetricSolver.js";
import { gramMatrix } from "../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../src/theory/kernels/registry.js";
import { symmetricEigen } from "../src/theory/linearAlgebra/symmetricEigen.js";
import { setup } from "../test/support/buildLinearAlgebra.js";
import { linearAlgebraFolder } from "../test/support/linearAlgebraFolder.js";
import { interiorGrid } from "../test/theory/support/points.js";
import { median, type BenchRow } from "./table.js";

/** All eigenvectors in WebAssembly beside ml-matrix, which does the work where there is no WebAssembly. */
export async function benchMlMatrix(size: number): Promise<BenchRow> {
  await setup();
  const solver = loadSymmetricSolver(linearAlgebraFolder, { threads: 1 });
  const matrix = gramMatrix(createKernel({ kind: "cubicSpline" }), interiorGrid(size));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 8; i++) {
    let start = performance.now();
    solver.eigen(matrix, size);
    if (i >= 3) ours.push(performance.now() - start);
    if (i % 2 === 1) continue;
    start = performance.now();
    symmetricEigen(matrix, size);
    if (i >= 2) theirs.push(performance.now() - start);
  }
  const [oursMs, otherMs] = [median(ours), median(theirs)];
  return {
    name: `full eigenvectors (${solver.name})`,
    size,
    threads: 1,
    other: "ml-matrix",
    oursMs,
    otherMs,
    ratio: oursMs / otherMs,
    target: "–",
  };
}
