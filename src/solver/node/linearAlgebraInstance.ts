import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type {
  LinearAlgebraExports,
  LinearAlgebraInstance,
} from "../../theory/linearAlgebra/wasm/linearAlgebraInstance.js";
import type { HelperData } from "./linearAlgebraHelper.js";

/** Below this size a second thread gains nothing. */
const smallestShared = 200;
/** All that 32-bit addresses reach; only what is used is taken from the system. */
const largestMemory = { initial: 2, maximum: 65_536, shared: true };

export const mayShare = (): boolean => availableParallelism() > 1;

/**
 * The module with a fresh memory. A helper thread is started with the first problem that is large enough, and takes its
 * share from when it serves; until then, and where one thread is all that may be used, both shares are computed here:
 * the number of threads changes no digit of any result.
 *
 * Threads wait for each other spinning: for the solver's worker and for the terminal, never for the thread of VS Code's
 * extension host.
 */
export function openLinearAlgebra(
  module: WebAssembly.Module,
  helperFile: string,
  maximalThreads: 1 | 2,
): LinearAlgebraInstance {
  const memory = new WebAssembly.Memory(largestMemory);
  let helper: Worker | undefined;

  function startHelper(): Worker {
    const data: HelperData = { module, memory };
    const worker = new Worker(helperFile, { workerData: data });
    worker.unref();
    // One that cannot start never serves, and everything is computed here.
    worker.on("error", () => undefined);
    return worker;
  }

  return {
    exports: new WebAssembly.Instance(module, { env: { memory } }).exports as LinearAlgebraExports,
    memory,
    sharesFor(size) {
      if (size < smallestShared) return 1;
      if (maximalThreads === 2) helper ??= startHelper();
      return 2;
    },
    close() {
      void helper?.terminate();
      helper = undefined;
    },
  };
}
