import type { Solver } from "../../../src/solver/solver.js";

/** A solver that runs what it has been asked for once: the cases differ in files, not in mathematics. */
export function sharedRuns(solver: Solver): Solver {
  const run = remembered(solver.run);
  const study = remembered(solver.study);
  return {
    ...solver,
    run: (request) => run(JSON.stringify(request), request),
    study: (request, which) => study(JSON.stringify([request, which]), request, which),
  };
}

/** So many results are kept that the strange ones do not fill the memory. */
const most = 200;

function remembered<Rest extends readonly unknown[], Result>(
  compute: (...rest: Rest) => Promise<Result>,
): (key: string, ...rest: Rest) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (key, ...rest) => {
    const result = known.get(key) ?? compute(...rest);
    if (known.size < most) known.set(key, result);
    return result;
  };
}
