import { workerData } from "node:worker_threads";

/** What the helper is started with: the module and the memory that it shares with the thread that asks. */
export interface HelperData {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

const { module, memory } = workerData as HelperData;
const { serve } = new WebAssembly.Instance(module, { env: { memory } }).exports as { serve(): void };
serve();
