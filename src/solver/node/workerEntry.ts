import { performance } from "node:perf_hooks";
import workerpool from "workerpool";
import type { Study } from "../../experiment/studies/study.js";
import type { RunRequest } from "../solver.js";
import { loadSymmetricSolver } from "./loadSymmetricSolver.js";
import { packArrays } from "../packArrays.js";
import { buffersOf, createSolverCore } from "../solverCore.js";
import { isCancelled, type CancellationToken } from "./cancellationTokens.js";

const core = createSolverCore(() => performance.now(), loadSymmetricSolver(__dirname));

const handOver = (value: object) => {
  const packed = packArrays(value);
  return new workerpool.Transfer(packed, buffersOf(packed));
};

workerpool.worker({
  run: (request: RunRequest) =>
    handOver(
      core.run(request, (stage, fraction) => {
        workerpool.workerEmit({ stage, fraction });
      }),
    ),
  profile: (request: RunRequest, token: CancellationToken) => handOver(core.profile(request, () => isCancelled(token))),
  study: (request: RunRequest, study: Study, token: CancellationToken) =>
    handOver(
      core.study(
        request,
        study,
        (progress) => {
          workerpool.workerEmit({ progress });
        },
        () => isCancelled(token),
      ),
    ),
});
