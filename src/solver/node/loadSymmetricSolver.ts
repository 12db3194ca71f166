import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { symmetricProduct } from "../../theory/linearAlgebra/symmetricProduct.js";
import { plainSymmetricSolver, type SymmetricSolver } from "../../theory/linearAlgebra/symmetricSolver.js";
import { createWasmSymmetricSolver } from "../../theory/linearAlgebra/wasm/wasmSymmetricSolver.js";
import { mayShare, openLinearAlgebra } from "./linearAlgebraInstance.js";

/** With and without relaxed SIMD, the faster first: an engine takes the first that it understands. */
const moduleFiles = ["linearAlgebra.relaxed.wasm", "linearAlgebra.wasm"];

export interface SymmetricSolverChoice {
  /** 1 to do without a second thread; 2, where the machine has it, otherwise. */
  readonly threads?: 1 | 2;
  /** The modules to try, for tests. */
  readonly files?: readonly string[];
}

/**
 * The fastest solver that runs here: WebAssembly from the folder that the build wrote, or else plain TypeScript, which
 * its name says.
 *
 * Nothing is read before the solver is first used. Blocking: for the solver's worker and the terminal.
 */
export function loadSymmetricSolver(distFolder: string, choice: SymmetricSolverChoice = {}): SymmetricSolver {
  let loaded: SymmetricSolver | undefined;
  const solver = () => (loaded ??= load(distFolder, choice));
  return {
    get name() {
      return solver().name;
    },
    eigen: (matrix, size) => solver().eigen(matrix, size),
    tridiagonalise: (matrix, size) => solver().tridiagonalise(matrix, size),
    product: (matrix, size) => (solver().product ?? symmetricProduct)(matrix, size),
  };
}

function load(distFolder: string, { threads = 2, files = moduleFiles }: SymmetricSolverChoice): SymmetricSolver {
  const bytes = files
    .map((name) => join(distFolder, name))
    .filter(existsSync)
    .map((file) => readFileSync(file))
    .find(isUnderstood);
  if (bytes === undefined) return plainSymmetricSolver;
  const module = new WebAssembly.Module(bytes);
  const used = threads === 2 && mayShare() ? 2 : 1;
  const name = used === 2 ? "WebAssembly, 2 threads" : "WebAssembly";
  return createWasmSymmetricSolver(name, () =>
    openLinearAlgebra(module, join(distFolder, "linearAlgebraHelper.js"), used),
  );
}

/** An engine that lacks SIMD, threads or WebAssembly altogether says no. */
function isUnderstood(bytes: Uint8Array): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(bytes);
}
