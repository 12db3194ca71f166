import { tightFrames, type Frames } from "../frames.js";
import type { ComparedRun } from "./comparedRun.js";

/**
 * One colour scale and one width of columns for the weights of all runs; the rest is that of the given frames, the
 * first run's where none are given. @throws RangeError for no runs
 */
export function comparedFrames(runs: readonly ComparedRun[], given?: Frames): Frames {
  const own = runs.map(({ report }) => tightFrames(report));
  const [first = given] = own;
  if (first === undefined) throw new RangeError("frames need a run");
  const all = [...own, ...(given === undefined ? [] : [given])];
  return {
    ...(given ?? first),
    floor: Math.min(...all.map(({ floor }) => floor)),
    columns: Math.max(...all.map(({ columns }) => columns)),
  };
}
