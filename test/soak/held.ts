import { once, type EventEmitter } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { BroadcastChannel, type Worker } from "node:worker_threads";
import { measure, measurements, type Measurement } from "./measurements.js";

/** What a process that solves holds at a moment of rest: memory in megabytes, and counts. */
export interface Held {
  readonly "heap of the host": number;
  readonly "arrays of the host": number;
  readonly "heap of the solver": number;
  readonly "arrays of the solver": number;
  readonly "memory of the process": number;
  readonly threads: number;
  readonly listeners: number;
  readonly resources: number;
}

export type Quantity = keyof Held;

export const counts = ["threads", "listeners", "resources"] as const satisfies readonly Quantity[];

const workers = new Set<Worker>();
process.on("worker", (worker) => {
  workers.add(worker);
  worker.once("exit", () => workers.delete(worker));
});

export async function held(): Promise<Held> {
  await pause(300);
  const host = measure();
  const solver = await measureWorker();
  return {
    "heap of the host": host.heap,
    "arrays of the host": host.external,
    "heap of the solver": solver.heap,
    "arrays of the solver": solver.external,
    "memory of the process": process.memoryUsage.rss() / 2 ** 20,
    threads: threads(),
    listeners: [process, ...workers].reduce((sum, emitter) => sum + listeners(emitter), 0),
    resources: process.getActiveResourcesInfo().filter((each) => each !== "Timeout").length,
  };
}

/** Of the process where the system tells, else those that this program started. */
function threads(): number {
  return existsSync("/proc/self/task") ? readdirSync("/proc/self/task").length : workers.size;
}

function listeners(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}

async function measureWorker(): Promise<Measurement> {
  const channel = new BroadcastChannel(measurements);
  try {
    const answered = once(channel as unknown as EventTarget, "message");
    channel.postMessage("measure");
    const [{ data }] = (await answered) as [{ readonly data: Measurement }];
    return data;
  } finally {
    channel.close();
  }
}
