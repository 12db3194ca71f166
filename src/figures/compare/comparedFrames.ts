import { holdFrames, tightFrames, type Frames } from "../frames.js";
import type { ComparedRun } from "./comparedRun.js";

/**
 * One colour scale and one width of columns for the weights of all runs; on screen the rest is that of the present
 * frames.
 */
export function comparedFrames(runs: readonly ComparedRun[], frames: Frames): Frames {
  return widest(
    frames,
    runs.map(({ report }) => holdFrames(report)),
  );
}

/** The same for a figure that stands alone. @throws RangeError for no runs */
export function tightComparedFrames(runs: readonly ComparedRun[]): Frames {
  const all = runs.map(({ report }) => tightFrames(report));
  if (all[0] === undefined) throw new RangeError("frames need a run");
  return widest(all[0], all);
}

function widest(frames: Frames, all: readonly Frames[]): Frames {
  return {
    ...frames,
    floor: Math.min(...all.map(({ floor }) => floor)),
    columns: Math.max(...all.map(({ columns }) => columns)),
  };
}
