import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadSymmetricSolver } from "../../src/solver/node/loadSymmetricSolver.js";
import { linearAlgebraFolder } from "../support/linearAlgebraFolder.js";

const folder = mkdtempSync(join(tmpdir(), "symmetric-solver-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("loadSymmetricSolver", () => {
  it("says which solver it found", () => {
    expect(loadSymmetricSolver(linearAlgebraFolder, { threads: 1 }).name).toBe("WebAssembly");
    expect(loadSymmetricSolver(linearAlgebraFolder).name).toMatch(/^WebAssembly(, 2 threads)?$/);
  });

  it("computes in plain TypeScript where there is no module, or none that the engine understands", () => {
    expect(loadSymmetricSolver(folder).name).toBe("ml-matrix");
    writeFileSync(join(folder, "linearAlgebra.wasm"), "not a module");
    const solver = loadSymmetricSolver(folder);
    expect(solver.name).toBe("ml-matrix");
    expect(solver.eigen(Float64Array.of(2, 1, 1, 2), 2).values).toHaveLength(2);
  });

  it("reads nothing before it is used", () => {
    const solver = loadSymmetricSolver(join(folder, "later"));
    expect(Object.keys(solver)).toContain("eigen");
    expect(solver.name).toBe("ml-matrix");
  });
});
