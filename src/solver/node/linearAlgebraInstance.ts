import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { LinearAlgebraExports, LinearAlgebraInstance } from "../../theory/linearAlgebra/wasm/linearAlgebraInstance.js";
import type { HelperData } from "./linearAlgebraHelper.js";

/** Address of the word that is 1 while a helper serves, as in assembly/parallel.ts. */
const presentAt = 256;
/** Below this size a second thread gains nothing. */
const smallestShared = 200;
/** From this size on the problem takes longer than a helper takes to start, so that it is worth waiting for. */
const worthWaiting = 800;
const patience = 500;
/** All that 32-bit addresses reach; only what is used is taken from the system. */
const largestMemory = { initial: 2, maximum: 65_536, shared: true };

export const mayShare = (): boolean => availableParallelism() > 1;

/**
 * The module with a fresh memory. A helper thread is started with the first problem that is large enough; small ones are solved alone until it serves.
 *
 * Threads wait for each other spinning: for the solver's worker and for the terminal, never for the thread of VS Code's extension host.
 */
export function openLinearAlgebra(module: WebAssembly.Module, helperFile: string, maximalThreads: 1 | 2): LinearAlgebraInstance {
  const memory = new WebAssembly.Memory(largestMemory);
  let helper: Worker | undefined;
  let lost = false;

  function startHelper(): Worker {
    const data: HelperData = { module, memory };
    const worker = new Worker(helperFile, { workerData: data });
    worker.unref();
    // Without a helper everything is computed here, in the same way.
    worker.on("error", () => { lost = true; });
    return worker;
  }

  return {
    exports: new WebAssembly.Instance(module, { env: { memory } }).exports as LinearAlgebraExports,
    memory,
    threadsFor(size) {
      if (maximalThreads === 1 || size < smallestShared || lost) return 1;
      helper ??= startHelper();
      const present = new Int32Array(memory.buffer, presentAt, 1);
      if (size >= worthWaiting) Atomics.wait(present, 0, 0, patience);
      return Atomics.load(present, 0) === 1 ? 2 : 1;
    },
    close() {
      void helper?.terminate();
      helper = undefined;
    },
  };
}
