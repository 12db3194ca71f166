import type { ProblemData } from "./problemData.js";
import { extremes } from "./extremes.js";
import { recordedPoints } from "./limits.js";

/** The training points that a report holds when there are very many. */
export interface PointSelection {
  /** Ascending, counting from 0. */
  readonly indices: Float64Array;
  /** The chosen rows of an array of all points. */
  rows(values: Float64Array, columns: number): Float64Array;
}

/** Stretches of the x axis, of which each keeps its extremes: about the pixels of a chart. */
const stretches = 500;
/** So many more are spread evenly, because extremes alone look like two rims with nothing between. */
const spread = 4000;

/**
 * For inputs of one coordinate beyond `recordedPoints`: the points that make the picture. undefined when all are kept,
 * as they are for classes, whose accuracy is a share of all.
 */
export function selectPoints({ inputs, labels, outputs, classes }: ProblemData): PointSelection | undefined {
  if (inputs.count <= recordedPoints || inputs.dimension !== 1 || classes !== undefined) return undefined;
  const columns = Array.from({ length: outputs }, (_, c) =>
    outputs === 1 ? labels : Float64Array.from({ length: inputs.count }, (_, i) => labels[i * outputs + c] ?? NaN),
  );
  const indices = withSpread(extremes(inputs.values, columns, Math.ceil(stretches / outputs)), inputs.count);
  return {
    indices,
    rows(values, width) {
      const chosen = new Float64Array(indices.length * width);
      indices.forEach((index, row) => {
        chosen.set(values.subarray(index * width, (index + 1) * width), row * width);
      });
      return chosen;
    },
  };
}

function withSpread(chosen: readonly number[], count: number): Float64Array {
  const step = Math.ceil(count / spread);
  const all = new Set(chosen);
  for (let i = 0; i < count; i += step) all.add(i);
  return Float64Array.from(all).sort();
}
