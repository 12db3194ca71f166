import { RunList, type RunRecord } from "./runList.js";

/**
 * The list of this window with what another window has kept since; `base` is what both have seen last. What only one of
 * them changed is taken from it, and where both did, from this one. A run that one of them removed is gone, unless the
 * other has changed it since.
 */
export function mergeRuns(base: RunList, mine: RunList, theirs: RunList): RunList {
  const [seen, own, other] = [keyed(base), keyed(mine), keyed(theirs)];
  const kept = mine.runs.flatMap((run) => {
    const [before, there] = [seen.get(keyOf(run)), other.get(keyOf(run))];
    if (!isSame(run, before)) return [run];
    return there === undefined ? [] : [{ ...there, id: run.id }];
  });
  let id = [...mine.runs, ...theirs.runs].reduce((largest, run) => Math.max(largest, run.id), 0);
  const used = new Set(kept.map((run) => run.id));
  const added = theirs.runs
    .filter((run) => !own.has(keyOf(run)) && !isSame(run, seen.get(keyOf(run))))
    .map((run) => (used.has(run.id) ? { ...run, id: ++id } : run));
  return RunList.of([...kept, ...added].sort((a, b) => b.time - a.time));
}

/** Two windows give the same numbers to their runs: a run is known by what was run, and from where. */
function keyOf({ document, experiment }: RunRecord): string {
  return JSON.stringify([document, experiment]);
}

function keyed({ runs }: RunList): ReadonlyMap<string, RunRecord> {
  return new Map(runs.map((run) => [keyOf(run), run]));
}

function isSame(run: RunRecord, other: RunRecord | undefined): boolean {
  if (other === undefined || keyOf(run) !== keyOf(other)) return false;
  return (
    run.time === other.time &&
    run.name === other.name &&
    run.pinned === other.pinned &&
    run.rounds === other.rounds &&
    JSON.stringify(run.best) === JSON.stringify(other.best)
  );
}
