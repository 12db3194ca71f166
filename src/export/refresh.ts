import { Cancelled } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { compareSet, type FreshExport } from "./compareSet.js";
import { comparedSets } from "./exportComparison.js";
import { exportFiles, type ExportRun } from "./exportFiles.js";
import type { ExportServices } from "./exportFigure.js";
import { exportedSets, type Exported } from "./exportedSets.js";
import { nameOf, type ExportStore } from "./exportStore.js";
import { jointOrigin, type Origin } from "./jointOrigin.js";
import { refusalOf } from "./namedPaths.js";
import type { RefreshedFile } from "./refreshedFile.js";

/** A run of an experiment as it is now. */
export interface FreshRun extends Origin {
  readonly report: Report;
}

export interface RefreshServices extends ExportServices {
  /**
   * Reads and runs an experiment with changes.
   * @param mayRead is asked about the files that the experiment names, before they are read; it throws when not
   * @throws an Error whose message is for the user, and holds nothing of what stands in those files
   */
  readonly run: (
    experiment: string,
    set: readonly string[],
    studies: readonly Study[],
    mayRead: (paths: readonly string[]) => Promise<void>,
  ) => Promise<FreshRun>;
  /** Before each figure. @throws an error to end it all */
  readonly step?: (file: string, fraction: number) => Promise<void>;
}

type RunOf = (experiment: string, set: readonly string[], studies: readonly Study[]) => Promise<FreshRun>;

/**
 * Compares every exported file of a store with a fresh export of its experiment, each run once, and tells what else
 * looks like one. Writes nothing: the shells do, what `plannedWrites` allows.
 */
export async function refreshExports(store: ExportStore, services: RefreshServices): Promise<RefreshedFile[]> {
  const { sets, foreign } = await exportedSets(
    store,
    services.digest,
    () => services.step?.("", 0) ?? Promise.resolve(),
  );
  const runs = new Map<string, Promise<FreshRun>>();
  const runOf: RunOf = (experiment, set, studies) => {
    const key = JSON.stringify([experiment, set, studies]);
    const run = runs.get(key) ?? services.run(experiment, set, studies, mayRead(store, experiment));
    runs.set(key, run);
    return run;
  };
  const results: RefreshedFile[] = foreign.map((each) => ({ ...each, state: "foreign" }));
  for (const [i, members] of sets.entries()) {
    await services.step?.(members[0].file, i / sets.length);
    results.push(...(await refreshSet(store, members, services, runOf)));
  }
  return onceEach(results).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A file that another figure would take as well is told of for what it is itself. */
function onceEach(results: readonly RefreshedFile[]): RefreshedFile[] {
  const own = new Set(results.filter(({ blocks }) => blocks !== true).map(({ file }) => file));
  return results.filter(({ file, blocks }) => blocks !== true || !own.has(file));
}

function mayRead(store: ExportStore, experiment: string): (paths: readonly string[]) => Promise<void> {
  return async (paths) => {
    for (const path of paths) {
      const refusal = await refusalOf(store, experiment, path);
      if (refusal !== undefined) throw new RangeError(`${experiment}: ${refusal}.`);
      if ((await store.standing(store.resolve(experiment, path))).kind === "nothing")
        throw new RangeError(`${experiment}: ${path} is not there.`);
    }
  };
}

async function refreshSet(
  store: ExportStore,
  members: readonly [Exported, ...Exported[]],
  services: RefreshServices,
  runOf: RunOf,
): Promise<RefreshedFile[]> {
  const lead = members.find(({ condition }) => condition === "intact") ?? members[0];
  try {
    return await compareSet(store, members, lead, await exportAnew(store, lead, services, runOf), services.digest);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return members.map(({ file }) => ({
      file,
      state: "failed",
      reason: error instanceof Error ? error.message : String(error),
    }));
  }
}

/** @throws an Error for the user when the experiment may not be read or cannot be run */
async function exportAnew(
  store: ExportStore,
  { file, provenance, stem }: Exported,
  services: RefreshServices,
  runOf: RunOf,
): Promise<FreshExport> {
  const refusal = await refusalOf(store, file, provenance.experiment);
  if (refusal !== undefined) throw new RangeError(`its experiment ${refusal}.`);
  const experiment = store.resolve(file, provenance.experiment);
  const runs: FreshRun[] = [];
  for (const set of comparedSets(provenance)) runs.push(await runOf(experiment, set, []));
  const run: ExportRun = async (set, wanted) => {
    const { report } = await runOf(experiment, set, wanted);
    await services.step?.(file, 0);
    return report;
  };
  const { files: _before, ...rest } = provenance;
  const name = nameOf(stem);
  return {
    now: await exportFiles({ ...rest, ...jointOrigin(runs) }, name, run, services),
    asStated: (seals) => exportFiles(provenance, name, run, { ...services, seals }),
  };
}
