import { multiplyKept, packKept, recomputeUpdate, solveRoots } from "./mergeJobs";
import {
  applyReflectorsJob,
  argument,
  enlist,
  finish,
  helperListens,
  interleaveJob,
  join,
  jobPosted,
  multiplyJob,
  multiplyTriangleJob,
  nextJob,
  packKeptJob,
  packPanelJob,
  packReflectorsJob,
  post,
  productJob,
  rankUpdateJob,
  recomputeJob,
  rootsJob,
  separateJob,
  setArgument,
  stop,
} from "./parallel";
import { packPanel, rankUpdate } from "./rankUpdate";
import { applyReflectors, interleaveTarget, multiplyTriangle, packReflectors, separateTarget } from "./reflectorBlock";
import { addSymmetricProduct } from "./symmetricProduct";

/** One share of a job. */
function work(job: i32, share: usize, shares: usize): void {
  switch (job) {
    case productJob: {
      const y = argument(share == 0 ? 3 : 4);
      const from = argument(5);
      const to = argument(6);
      memory.fill(y + (from << 3), 0, (to - from) << 3);
      addSymmetricProduct(argument(0), argument(1), argument(2), y, from, to, share, shares);
      break;
    }
    case packPanelJob:
      packPanel(
        argument(0),
        argument(1),
        argument(2),
        argument(3),
        argument(4),
        argument(5),
        argument(6),
        share,
        shares,
      );
      break;
    case rankUpdateJob:
      rankUpdate(
        argument(0),
        argument(1),
        argument(2),
        argument(3),
        argument(4),
        argument(5),
        argument(6),
        share,
        shares,
      );
      break;
    case rootsJob:
      solveRoots(share, shares);
      break;
    case recomputeJob:
      recomputeUpdate(share, shares);
      break;
    case packKeptJob:
      packKept(share, shares);
      break;
    case multiplyJob:
      multiplyKept(share, shares);
      break;
    case packReflectorsJob:
      packReflectors(share, shares);
      break;
    case multiplyTriangleJob:
      multiplyTriangle(share, shares);
      break;
    case applyReflectorsJob:
      applyReflectors(share, shares);
      break;
    case interleaveJob:
      interleaveTarget(share, shares);
      break;
    case separateJob:
      separateTarget(share, shares);
      break;
  }
}

/**
 * Runs a job whose arguments are set, in one or two shares, to its end. While the helper is not there, both are
 * computed here: nobody waits for who sleeps, and the result is the same.
 */
export function run(job: i32, shares: usize): void {
  if (shares == 1) {
    work(job, 0, 1);
  } else if (helperListens()) {
    post(job);
    work(job, 0, 2);
    join();
  } else {
    work(job, 0, 2);
    work(job, 1, 2);
  }
}

/** The helper's life. */
export function serve(): void {
  let seen = enlist();
  for (;;) {
    seen = nextJob(seen);
    const job = jobPosted();
    if (job == stop) return;
    work(job, 1, 2);
    finish(seen);
  }
}

export function dismiss(): void {
  post(stop);
}

/**
 * y ← A x over the lower triangle, rows and columns from ≤ i < to; `spare` is a vector for the second of two shares.
 */
export function symmetricProduct(
  a: usize,
  ld: usize,
  x: usize,
  y: usize,
  spare: usize,
  from: usize,
  to: usize,
  shares: usize,
): void {
  setArgument(0, a);
  setArgument(1, ld);
  setArgument(2, x);
  setArgument(3, y);
  setArgument(4, spare);
  setArgument(5, from);
  setArgument(6, to);
  run(productJob, shares);
  if (shares == 1) return;
  for (let i = from << 3; i < to << 3; i += 16) v128.store(y + i, f64x2.add(v128.load(y + i), v128.load(spare + i)));
}

/**
 * A ← A − V Wᵀ − W Vᵀ on and below the diagonal, rows and columns from ≤ i < to; `panel` holds v₀ w₀ v₁ w₁ … as
 * columns.
 */
export function symmetricRankUpdate(
  a: usize,
  ld: usize,
  panel: usize,
  count: usize,
  left: usize,
  right: usize,
  from: usize,
  to: usize,
  shares: usize,
): void {
  setArgument(0, panel);
  setArgument(1, ld);
  setArgument(2, count);
  setArgument(3, left);
  setArgument(4, right);
  setArgument(5, from);
  setArgument(6, to);
  run(packPanelJob, shares);
  setArgument(0, a);
  setArgument(2, count);
  run(rankUpdateJob, shares);
}
