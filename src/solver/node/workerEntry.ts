import { performance } from "node:perf_hooks";
import workerpool from "workerpool";
import type { Experiment } from "../../experiment/experimentSchema.js";
import { buffersOf, createSolverCore } from "../solverCore.js";

const core = createSolverCore(() => performance.now());

const handOver = (value: object) => new workerpool.Transfer(value, buffersOf(value));

workerpool.worker({
  run: (experiment: Experiment) => handOver(core.run(experiment, (stage, fraction) => { workerpool.workerEmit({ stage, fraction }); })),
  profile: (experiment: Experiment, runWanted: Int32Array) => handOver(core.profile(experiment, () => Atomics.load(runWanted, 0) === 1)),
});
