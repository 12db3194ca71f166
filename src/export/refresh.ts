import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { findExportable } from "../figures/exportableFigures.js";
import { comparedSets } from "./exportComparison.js";
import { exportFiles, type ExportRun } from "./exportFiles.js";
import type { ExportedFile, ExportServices } from "./exportFigure.js";
import { exportedSets, type Exported, type ExportStore } from "./exportedSets.js";
import { jointOrigin, type Origin } from "./jointOrigin.js";

export type { ExportStore } from "./exportedSets.js";

/** A run of an experiment as it is now. */
export interface FreshRun extends Origin {
  readonly report: Report;
}

export interface RefreshServices extends ExportServices {
  /** Reads and runs an experiment with changes. @throws an Error whose message is for the user */
  readonly run: (experiment: string, set: readonly string[], studies: readonly Study[]) => Promise<FreshRun>;
  readonly onProgress?: (file: string, fraction: number) => void;
}

/**
 * How an exported file compares with what would be exported now: `current`, the same bytes; `renewed`, the same content
 * from a newer version or an experiment that reads otherwise; `stale`, another content; `missing`, a companion that is
 * not there; `failed`, nothing to compare with.
 */
export interface RefreshedFile {
  readonly file: string;
  readonly state: "current" | "renewed" | "stale" | "missing" | "failed";
  /** Why, when it failed. */
  readonly reason?: string;
  /** What should be in the file, when that is not there. */
  readonly bytes?: Uint8Array;
}

/** Whether a file no longer shows what its experiment gives. */
export function isStale({ state }: RefreshedFile): boolean {
  return state === "stale" || state === "missing" || state === "failed";
}

/**
 * Compares every exported file of a store with a fresh export of its experiment, each run once. Writes nothing: the
 * shells do, with `bytes`.
 */
export async function refreshExports(store: ExportStore, services: RefreshServices): Promise<RefreshedFile[]> {
  const sets = await exportedSets(store);
  const runs = new Map<string, Promise<FreshRun>>();
  const runOf: RunOf = (experiment, set, studies) => {
    const key = JSON.stringify([experiment, set, studies]);
    const run = runs.get(key) ?? services.run(experiment, set, studies);
    runs.set(key, run);
    return run;
  };
  const results: RefreshedFile[] = [];
  for (const [i, members] of sets.entries()) {
    services.onProgress?.(members[0].file, i / sets.length);
    results.push(...(await refreshSet(store, members, services, runOf)));
  }
  return results.sort((a, b) => (a.file < b.file ? -1 : 1));
}

type RunOf = RefreshServices["run"];

async function refreshSet(
  store: ExportStore,
  members: readonly Exported[],
  services: RefreshServices,
  runOf: RunOf,
): Promise<RefreshedFile[]> {
  const [{ provenance, stem, file: first }] = members;
  try {
    const experiment = store.resolve(first, provenance.experiment);
    const runs: FreshRun[] = [];
    for (const set of comparedSets(provenance))
      runs.push(await runOf(experiment, set, findExportable(provenance.figure)?.studies ?? []));
    const origin = jointOrigin(runs);
    const run: ExportRun = async (set, studies) => (await runOf(experiment, set, studies)).report;
    const { files: _before, ...rest } = provenance;
    const name = stem.slice(Math.max(stem.lastIndexOf("/"), stem.lastIndexOf("\\")) + 1);
    const fresh = await exportFiles({ ...rest, ...origin }, name, run, services);
    // Under the old statement of its origin the content tells whether anything but that statement has changed.
    const dated = await exportFiles(provenance, name, run, services);
    return [
      ...fresh.map((each) => compare(each, members, stem, dated)),
      ...members
        .filter(({ file }) => !fresh.some(({ ending }) => file === stem + ending))
        .map(({ file }): RefreshedFile => ({
          file,
          state: "failed",
          reason: "is no longer one of the files of its figure; delete it",
        })),
    ];
  } catch (error) {
    return members.map(({ file }) => ({
      file,
      state: "failed",
      reason: error instanceof Error ? error.message : String(error),
    }));
  }
}

function compare(
  { ending, bytes }: ExportedFile,
  members: readonly Exported[],
  stem: string,
  dated: readonly ExportedFile[],
): RefreshedFile {
  const file = stem + ending;
  const member = members.find((each) => each.file === file);
  if (member === undefined) return { file, state: "missing", bytes };
  if (equal(member.content, bytes)) return { file, state: "current" };
  const old = dated.find((each) => each.ending === ending);
  return { file, state: old !== undefined && equal(member.content, old.bytes) ? "renewed" : "stale", bytes };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
