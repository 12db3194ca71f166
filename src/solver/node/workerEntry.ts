import { performance } from "node:perf_hooks";
import workerpool from "workerpool";
import type { RunRequest } from "../solver.js";
import { loadSymmetricSolver } from "./loadSymmetricSolver.js";
import { packArrays } from "../packArrays.js";
import { buffersOf, createSolverCore } from "../solverCore.js";

const core = createSolverCore(() => performance.now(), loadSymmetricSolver(__dirname));

const handOver = (value: object) => {
  const packed = packArrays(value);
  return new workerpool.Transfer(packed, buffersOf(packed));
};

workerpool.worker({
  run: (request: RunRequest) => handOver(core.run(request, (stage, fraction) => { workerpool.workerEmit({ stage, fraction }); })),
  profile: (request: RunRequest, runWanted: Int32Array) => handOver(core.profile(request, () => Atomics.load(runWanted, 0) === 1)),
});
