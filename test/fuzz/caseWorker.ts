import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { clockLength, type Answer, type Fault, type Order } from "./protocol.js";
import { deadline, largestCase } from "./limits.js";

/** How an order ended: at its end, or at a case that had to be ended with the thread. */
export interface Ending {
  readonly slowest: number;
  readonly stopped?: { readonly index: number; readonly fault: Fault };
}

/** A disk of memory where there is one: the program waits for each file until it is on the disk. */
const scratchDisk = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A thread that judges cases, and its watch: a case without end, or without measure, takes the thread with it. */
export class CaseWorker {
  private worker: Worker | undefined;
  /** Removed here: a thread that is ended has no chance to. */
  private readonly scratch = mkdtempSync(join(scratchDisk, "self-distillation-fuzz-"));
  private clock = new SharedArrayBuffer(8 * clockLength);

  /** @param folder where buildScripts() has put the thread's script */
  constructor(private readonly folder: string) {}

  run(order: Order, onFault: (index: number, fault: Fault) => void): Promise<Ending> {
    const worker = this.started();
    const at = new Float64Array(this.clock);
    return new Promise((settle) => {
      const end = (ending: Ending): void => {
        clearInterval(watch);
        worker.off("message", hear).off("error", fail);
        settle(ending);
      };
      const stop = (fault: Fault): void => {
        this.worker = undefined;
        const index = at[0] ?? 0;
        end({ slowest: deadline, stopped: { index, fault } });
        void worker.terminate();
      };
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        const since = at[1] ?? 0;
        if (since === 0) return;
        if (Date.now() - since > deadline)
          stop({ text: `did not end within ${String(deadline / 1000)} s`, signature: `no end: ${order.kind}` });
        else if (process.memoryUsage.rss() - before > 1.5 * largestCase * 2 ** 20)
          stop({ text: `took more than ${String(largestCase)} MB`, signature: `memory: ${order.kind}` });
      }, 25);
      const hear = (answer: Answer): void => {
        if (answer.type === "fault") onFault(answer.index, answer.fault);
        else end({ slowest: answer.slowest });
      };
      const fail = (error: Error): void => {
        stop({ text: `ended its thread: ${error.message}`, signature: `thread: ${error.message}` });
      };
      worker.on("message", hear).on("error", fail);
      worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
    rmSync(this.scratch, { recursive: true, force: true });
  }

  private started(): Worker {
    if (this.worker !== undefined) return this.worker;
    this.clock = new SharedArrayBuffer(8 * clockLength);
    this.worker = new Worker(join(this.folder, "worker.js"), {
      workerData: { clock: this.clock, scratch: this.scratch },
      resourceLimits: { maxOldGenerationSizeMb: largestCase },
    });
    return this.worker;
  }
}
