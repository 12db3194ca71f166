import type { BestError } from "../../experiment/bestError.js";
import type { Experiment } from "../../experiment/experimentSchema.js";

/** A run that can be repeated: its experiment, and what it came to. */
export interface RunRecord {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** URI of the document it was run from; the files an experiment names are relative to it. */
  readonly document: string;
  readonly experiment: Experiment;
  /** Given by the user. */
  readonly name?: string;
  readonly pinned: boolean;
  /** N; null when it was not reached. */
  readonly rounds: number | null;
  readonly best?: BestError;
}

/** Unpinned runs beyond these are forgotten, the oldest first. */
export interface RunLimits {
  readonly count: number;
  /** Of the whole list as JSON, in characters. */
  readonly size: number;
}

export const runLimits: RunLimits = { count: 200, size: 4_000_000 };

/** The runs of a workspace, newest first. Every change gives a new list. */
export class RunList {
  private constructor(readonly runs: readonly RunRecord[]) {}

  static readonly empty = new RunList([]);

  /** Runs as they were kept, newest first. */
  static of(runs: readonly RunRecord[]): RunList {
    return new RunList(runs);
  }

  /**
   * Puts a run in front. The same experiment of the same document, run again, moves instead of standing there twice.
   */
  add(run: Omit<RunRecord, "id" | "pinned" | "name">, limits: RunLimits = runLimits): RunList {
    const key = keyOf(run);
    const same = this.runs.find((each) => keyOf(each) === key);
    const record = {
      ...run,
      id: same?.id ?? this.nextId,
      pinned: same?.pinned ?? false,
      ...(same?.name === undefined ? {} : { name: same.name }),
    };
    return new RunList(bounded([record, ...this.runs.filter((each) => each !== same)], limits));
  }

  find(id: number): RunRecord | undefined {
    return this.runs.find((run) => run.id === id);
  }

  pin(id: number, pinned: boolean): RunList {
    return new RunList(this.runs.map((run) => (run.id === id ? { ...run, pinned } : run)));
  }

  /** An empty name takes the name away. */
  rename(id: number, name: string): RunList {
    return new RunList(
      this.runs.map((run) => {
        if (run.id !== id) return run;
        const { name: _former, ...rest } = run;
        return name === "" ? rest : { ...rest, name };
      }),
    );
  }

  remove(ids: readonly number[]): RunList {
    return new RunList(this.runs.filter(({ id }) => !ids.includes(id)));
  }

  /** Puts removed runs back where they stood: the list is ordered by time. */
  restore(removed: readonly RunRecord[]): RunList {
    const present = new Set(this.runs.map(({ id }) => id));
    return new RunList([...this.runs, ...removed.filter(({ id }) => !present.has(id))].sort((a, b) => b.time - a.time));
  }

  /** The run of the same document that was made before this one. */
  before({ id, document }: RunRecord): RunRecord | undefined {
    const index = this.runs.findIndex((run) => run.id === id);
    return this.runs.slice(index + 1).find((run) => run.document === document);
  }

  private get nextId(): number {
    return 1 + this.runs.reduce((largest, { id }) => Math.max(largest, id), 0);
  }
}

function keyOf({ document, experiment }: Pick<RunRecord, "document" | "experiment">): string {
  return JSON.stringify([document, experiment]);
}

function bounded(runs: readonly RunRecord[], { count, size }: RunLimits): RunRecord[] {
  let [kept, used] = [0, 0];
  return runs.filter((run, index) => {
    used += JSON.stringify(run).length;
    // The newest stays whatever its size.
    if (!run.pinned && index > 0 && (kept >= count || used > size)) return false;
    kept++;
    return true;
  });
}
