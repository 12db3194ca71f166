// Vectors that one merge of two halves works on, each `stride` bytes after the other: arguments 0 and 1 of every job of
// the merge.
import { argument } from "./parallel";

// @ts-ignore: decorator
@inline
function vector(k: usize): usize {
  return argument(0) + k * argument(1);
}

/** The rank-one update's vector, by column. */
// @ts-ignore: decorator
@inline
export function update(): usize { return vector(0); }
/** d_k of what is not deflated, ascending, its z_k, and z_k recomputed from the roots. */
// @ts-ignore: decorator
@inline
export function poles(): usize { return vector(1); }
// @ts-ignore: decorator
@inline
export function weights(): usize { return vector(2); }
// @ts-ignore: decorator
@inline
export function recomputed(): usize { return vector(3); }
/** Roots, as offsets from the pole numbered in `origins`. */
// @ts-ignore: decorator
@inline
export function offsets(): usize { return vector(4); }
// @ts-ignore: decorator
@inline
export function origins(): usize { return vector(5); }
/** Columns of what is kept and of what is deflated. */
// @ts-ignore: decorator
@inline
export function kept(): usize { return vector(6); }
// @ts-ignore: decorator
@inline
export function deflated(): usize { return vector(7); }
/** By column: bit 0 where its upper rows are not all zero, bit 1 for its lower rows. */
// @ts-ignore: decorator
@inline
export function halves(): usize { return vector(8); }
/** Numbers among the kept of those with upper and with lower rows. */
// @ts-ignore: decorator
@inline
export function upperKept(): usize { return vector(9); }
// @ts-ignore: decorator
@inline
export function lowerKept(): usize { return vector(10); }
/** Columns in ascending order of their values. */
// @ts-ignore: decorator
@inline
export function sorted(): usize { return vector(11); }

export const vectorCount: usize = 12;

// @ts-ignore: decorator
@inline
export function real(values: usize, i: usize): f64 { return load<f64>(values + (i << 3)); }
// @ts-ignore: decorator
@inline
export function setReal(values: usize, i: usize, value: f64): void { store<f64>(values + (i << 3), value); }
// @ts-ignore: decorator
@inline
export function index(values: usize, i: usize): usize { return <usize>load<u32>(values + (i << 2)); }
// @ts-ignore: decorator
@inline
export function setIndex(values: usize, i: usize, value: usize): void { store<u32>(values + (i << 2), <u32>value); }
