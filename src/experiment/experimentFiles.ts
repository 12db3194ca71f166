import type { Experiment } from "./experimentSchema.js";

/** A file that is there and cannot be taken as text. */
export interface UnreadableFile {
  /** What is wrong with it and what to do, without a full stop. */
  readonly unreadable: string;
}

export type FileText = string | UnreadableFile;

/**
 * The text of the files that an experiment names, by the path as written there. The shells read them; a file that is
 * not there is absent.
 */
export type ExperimentFiles = Readonly<Record<string, FileText>>;

/** The paths, relative to the experiment file, that have to be read before it can be run. */
export function filePathsOf({ problem }: Experiment): string[] {
  if (problem.kind !== "table") return [];
  return [problem.path, ...(typeof problem.test === "string" ? [problem.test] : [])];
}

/** A file by its path, whatever the path is called: `constructor` is a name as any other. */
export function fileAt(files: ExperimentFiles, path: string): FileText | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

/** The texts that could be read, with their paths. */
export function readableFiles(files: ExperimentFiles): (readonly [path: string, text: string])[] {
  return Object.entries(files).flatMap(([path, text]) => (typeof text === "string" ? [[path, text] as const] : []));
}
