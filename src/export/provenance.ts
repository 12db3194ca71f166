import type { PickedChoice } from "../figures/choice/choice.js";
import type { WidthPreset } from "../figures/print/options.js";
import type { ExportFormat } from "./formats.js";

/** Where an exported file comes from: enough to make it again, and to see whether it is still true. */
export interface Provenance {
  /** "self-distillation-explorer 0.1.0". */
  readonly generator: string;
  /** The experiment file, relative to the exported file's folder, with forward slashes. */
  readonly experiment: string;
  /** SHA-256 of the experiment file, and of the files that it names by the paths written there. */
  readonly hash: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Changes of the experiment, as `--set` takes them. */
  readonly set: readonly string[];
  readonly seeds: readonly number[];
  readonly figure: string;
  readonly format: ExportFormat;
  readonly width: WidthPreset;
  readonly fontSize: number;
  readonly output: number;
  readonly round?: number;
  /** What was chosen of the figure, of the fields that it takes; absent when it takes none, and in older files. */
  readonly choice?: PickedChoice;
  /** A parameter that goes through values from frame to frame. */
  readonly sweep?: Sweep;
  /** For each further run that the figure compares with, the changes that it makes beside those of `set`. */
  readonly compare?: readonly (readonly string[])[];
}

export interface Sweep {
  /** As `--set` names it: `tolerance`. */
  readonly key: string;
  readonly values: readonly string[];
}
