/** The inputs of a 1-D problem, sorted and without repetitions; those where the kernel vanishes are set apart. */
export interface DistinctInputs {
  /** K. */
  readonly count: number;
  /** Ascending, n ≤ K of them. */
  readonly points: Float64Array;
  /** How many of the K inputs each point stands for. */
  readonly multiplicities: Float64Array;
  /**
   * Indices of the inputs, point after point: those of point j are `members[starts[j]]` to `members[starts[j + 1] −
   * 1]`.
   */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  /** Indices of the inputs at which the kernel vanishes: rows and columns of G that are 0. */
  readonly vanishing: Int32Array;
}

/**
 * Sorts inputs and merges those that a kernel cannot tell apart. O(K log K), O(K) where they ascend already.
 *
 * @param vanishes whether the kernel is 0 at x, whatever its other argument
 * @param same whether two neighbours x ≤ t are one point to the kernel
 */
export function distinctInputs(
  values: Float64Array,
  vanishes: (x: number) => boolean,
  same: (x: number, t: number) => boolean,
): DistinctInputs {
  const count = values.length;
  const order = ascendingOrder(values);
  const members = new Int32Array(count);
  const vanishing = new Int32Array(count);
  const points = new Float64Array(count);
  const starts = new Int32Array(count + 1);
  let [distinct, kept, vanished] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const x = values[order[i]];
    if (vanishes(x)) {
      vanishing[vanished++] = order[i];
      continue;
    }
    if (distinct === 0 || !same(points[distinct - 1], x)) {
      points[distinct] = x;
      starts[distinct++] = kept;
    }
    members[kept++] = order[i];
  }
  starts[distinct] = kept;
  return {
    count,
    points: points.slice(0, distinct),
    multiplicities: Float64Array.from({ length: distinct }, (_, j) => starts[j + 1] - starts[j]),
    members: members.slice(0, kept),
    starts: starts.slice(0, distinct + 1),
    vanishing: vanishing.slice(0, vanished),
  };
}

function ascendingOrder(values: Float64Array): Int32Array {
  const order = Int32Array.from(values, (_, i) => i);
  for (let i = 1; i < values.length; i++) {
    if (values[i] < values[i - 1]) return order.sort((a, b) => values[a] - values[b] || a - b);
  }
  return order;
}

/** Means over repeated inputs: K × C values to n × C. */
export function groupMeans(inputs: DistinctInputs, values: Float64Array, columns: number): Float64Array {
  const means = groupSums(inputs, values, columns);
  const { multiplicities } = inputs;
  for (let j = 0; j < multiplicities.length; j++) {
    for (let c = j * columns; c < (j + 1) * columns; c++) means[c] /= multiplicities[j];
  }
  return means;
}

/** Sums over repeated inputs: K × C values to n × C. */
export function groupSums(
  { points, members, starts }: DistinctInputs,
  values: Float64Array,
  columns: number,
): Float64Array {
  const sums = new Float64Array(points.length * columns);
  for (let j = 0; j < points.length; j++) {
    for (let i = starts[j]; i < starts[j + 1]; i++) {
      for (let c = 0; c < columns; c++) sums[j * columns + c] += values[members[i] * columns + c];
    }
  }
  return sums;
}

/**
 * Values at the points, times a factor, handed to every input they stand for, 0 where the kernel vanishes: n × C to K ×
 * C.
 */
export function toInputs(
  { count, points, members, starts }: DistinctInputs,
  values: Float64Array,
  columns: number,
  factor = 1,
): Float64Array {
  const result = new Float64Array(count * columns);
  for (let j = 0; j < points.length; j++) {
    for (let i = starts[j]; i < starts[j + 1]; i++) {
      for (let c = 0; c < columns; c++) result[members[i] * columns + c] = factor * values[j * columns + c];
    }
  }
  return result;
}
