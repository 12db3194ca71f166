import type { Analysis } from "./analyses/analysis.js";
import type { ExperimentFiles } from "./experimentFiles.js";
import { Cancelled } from "./issue.js";

export interface RunOptions {
  /** What is being done, and how much of it is done (null where that is not known). */
  readonly onProgress?: (stage: string, fraction: number | null) => void;
  readonly shouldStop?: () => boolean;
  /** What the shell has read of the files that the experiment names. */
  readonly files?: ExperimentFiles;
  /** Parts of the report beyond rounds, fits and bounds. */
  readonly include?: readonly Analysis[];
  /** Whether the report holds every training point however many there are; else a selection of very many. */
  readonly allPoints?: boolean;
}

/** Tells how far a stage is, and ends the run there when it is to stop. @throws Cancelled */
export function checkpoint({ onProgress, shouldStop }: RunOptions, stage: string, fraction: number | null): void {
  if (shouldStop?.() === true) throw new Cancelled();
  onProgress?.(stage, fraction);
}
