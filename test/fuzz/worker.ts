import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import { loadSymmetricSolver } from "../../src/solver/node/loadSymmetricSolver.js";
import { caseOf } from "./caseOf.js";
import { faultOf, slowFault } from "./fault.js";
import { createJudges, type Judge } from "./judges/judges.js";
import type { Answer, Fault, Order } from "./protocol.js";
import { slowestCase } from "./limits.js";

// Where a fault was thrown is told by file and line of the sources.
process.setSourceMapsEnabled(true);

const { clock, scratch } = workerData as { readonly clock: SharedArrayBuffer; readonly scratch: string };
const at = new Float64Array(clock);
const judges = createJudges(loadSymmetricSolver(__dirname, { threads: 1 }), scratch);

const answer = (message: Answer): void => parentPort?.postMessage(message);

async function timed(judge: Judge, input: unknown): Promise<[number, Fault | undefined]> {
  at[1] = Date.now();
  const started = performance.now();
  const used = process.cpuUsage();
  let fault: Fault | undefined;
  try {
    const judged = judge(input);
    // Most judges are done by then, and waiting costs more than many a case.
    if (judged !== undefined) await judged;
  } catch (error) {
    fault = faultOf(error);
  }
  at[1] = 0;
  // Other programs take time, too, but no time of this process.
  const { user, system } = process.cpuUsage(used);
  return [Math.min(performance.now() - started, (user + system) / 1000), fault];
}

async function run(order: Order): Promise<void> {
  let slowest = 0;
  const judge = judges[order.kind];
  const attempt = async (index: number, make: () => unknown): Promise<void> => {
    at[0] = index;
    const input = make();
    let [taken, fault] = await timed(judge, input);
    // Collecting the garbage of the cases before it is not the case's own slowness.
    for (let again = 0; again < 2 && fault === undefined && taken > slowestCase; again++)
      [taken, fault] = await timed(judge, input);
    slowest = Math.max(slowest, taken);
    if (fault === undefined && taken > slowestCase) fault = slowFault(order.kind, taken);
    if (fault !== undefined) answer({ type: "fault", index, fault });
  };
  if ("input" in order) await attempt(0, () => order.input);
  else for (let i = order.from; i < order.to; i++) await attempt(i, () => caseOf(order.kind, order.seed, i));
  answer({ type: "done", slowest });
}

parentPort?.on("message", (order: Order) => {
  void run(order);
});
