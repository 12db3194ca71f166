import { decompositionKey } from "../experiment/decompositionKey.js";
import { Cancelled } from "../experiment/issue.js";
import type { ProgressListener, RunRequest, RunResult, Solver } from "./solver.js";

/** How a submitted run ended. */
export type RunOutcome =
  | { readonly kind: "done"; readonly result: RunResult }
  | { readonly kind: "superseded" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown };

/** A Solver of which only the newest request counts. */
export interface LatestRun {
  /** Settles for every submission, and never rejects. */
  submit(request: RunRequest, onProgress?: ProgressListener): Promise<RunOutcome>;
  cancel(): void;
  readonly busy: boolean;
}

interface Request {
  readonly wanted: RunRequest;
  readonly onProgress: ProgressListener | undefined;
  readonly settle: (outcome: RunOutcome) => void;
}

/**
 * Latest wins: at most one run is under way and one waits; a newer request replaces the one that waits. A run under way
 * is left to end when it computes the decomposition that the newer request needs too (stopping it would only start it
 * again); otherwise it is stopped only when it goes on for `patience` milliseconds more: shorter runs are shown while
 * the hand still moves, longer ones would keep the latest waiting.
 */
export function createLatestRun(
  solver: Solver,
  schedule: (callback: () => void, milliseconds: number) => void,
  patience = 600,
): LatestRun {
  let running: Request | undefined;
  let waiting: Request | undefined;
  let cancelled = false;

  const start = (request: Request): void => {
    running = request;
    cancelled = false;
    solver.run(request.wanted, request.onProgress).then(
      (result) => {
        finish(request, { kind: "done", result });
      },
      (error: unknown) => {
        finish(
          request,
          error instanceof Cancelled ? { kind: cancelled ? "cancelled" : "superseded" } : { kind: "failed", error },
        );
      },
    );
  };

  const finish = (request: Request, outcome: RunOutcome): void => {
    running = undefined;
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) start(next);
    request.settle(outcome);
  };

  const giveWay = (request: Request): void => {
    if (keyOf(request.wanted) === keyOf(waiting?.wanted ?? request.wanted)) return;
    schedule(() => {
      if (running === request && waiting !== undefined) solver.cancel();
    }, patience);
  };

  return {
    submit: (wanted, onProgress) =>
      new Promise((settle) => {
        const request = { wanted, onProgress, settle };
        if (running === undefined) {
          start(request);
          return;
        }
        waiting?.settle({ kind: "superseded" });
        waiting = request;
        giveWay(running);
      }),
    cancel() {
      cancelled = true;
      waiting?.settle({ kind: "cancelled" });
      waiting = undefined;
      if (running !== undefined) solver.cancel();
    },
    get busy() {
      return running !== undefined;
    },
  };
}

const keyOf = ({ experiment, files }: RunRequest) => decompositionKey(experiment, files);
