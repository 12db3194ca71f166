import { madd, laneSum } from "./lanes";
import { argument } from "./parallel";
import { solveSecular } from "./secularRoot";
import { addTile } from "./tile";
import {
  index,
  kept,
  lowerKept,
  offsets,
  origins,
  poles,
  real,
  recomputed,
  setReal,
  upperKept,
  weights,
} from "./workspace";

// Arguments of the merge's jobs beyond those of the workspace.
export const blockAt: usize = 2; // corner of the block of eigenvectors
export const ldAt: usize = 3;
export const countAt: usize = 4; // of what is kept
export const splitAt: usize = 5; // rows of the upper half
export const rowsAt: usize = 6; // rows of both halves, padded
export const upperPackedAt: usize = 7;
export const lowerPackedAt: usize = 8;
export const upperCountAt: usize = 9;
export const lowerCountAt: usize = 10;
export const chunksAt: usize = 11; // a share's columns of new vectors
export const chunkBytesAt: usize = 12;
export const updateSizeAt: usize = 13; // address of ρ

/** Columns of the result that are worked on together: their factors stay in the second-level cache. */
const chunk: usize = 16;
/** Rows of a product's sides that are used at a time: a packed row of tiles stays in the first-level cache. */
const depth: usize = 256;

export function chunkBytes(size: usize): usize {
  return ((size + 2) << 3) + 2 * ((chunk * size) << 3);
}

/** Every `shares`-th root of the secular equation. */
export function solveRoots(share: usize, shares: usize): void {
  const count = argument(countAt);
  const rho = load<f64>(argument(updateSizeAt));
  for (let j = share; j < count; j += shares) solveSecular(poles(), weights(), count, rho, j, origins(), offsets());
}

/**
 * z_k anew, so that the roots found are the exact ones for it (Löwner; Gu, Eisenstat 1995): z_k² = ∏ (λ_j − d_k) /
 * ∏_{j≠k} (d_j − d_k). The eigenvectors formed from it are orthogonal to working precision whatever the gaps.
 */
export function recomputeUpdate(share: usize, shares: usize): void {
  const count = argument(countAt);
  const half: usize = ((count + 1) >> 1) & ~1;
  const from: usize = share == 0 ? 0 : half;
  const to: usize = shares == 2 && share == 0 ? half : count;
  const z = recomputed();
  for (let k = from; k < to; k++) setReal(z, k, 1);
  for (let j: usize = 0; j < count; j++) {
    multiplyRatios(z, j, from, min(max(j, from), to));
    if (j >= from && j < to) setReal(z, j, real(z, j) * distance(j, j));
    multiplyRatios(z, j, max(min(j + 1, to), from), to);
  }
  for (let k = from; k < to; k++) setReal(z, k, copysign<f64>(Math.sqrt(Math.abs(real(z, k))), real(weights(), k)));
}

/** z_k ← z_k (d_k − λ_j)/(d_k − d_j) for from ≤ k < to. */
function multiplyRatios(z: usize, j: usize, from: usize, to: usize): void {
  const d = poles();
  const dj = f64x2.splat(real(d, j));
  const origin = f64x2.splat(real(d, index(origins(), j)));
  const offset = f64x2.splat(real(offsets(), j));
  let k = from;
  for (; k + 1 < to; k += 2) {
    const dk = v128.load(d + (k << 3));
    const ratio = f64x2.div(f64x2.sub(f64x2.sub(dk, origin), offset), f64x2.sub(dk, dj));
    v128.store(z + (k << 3), f64x2.mul(v128.load(z + (k << 3)), ratio));
  }
  if (k < to) setReal(z, k, (real(z, k) * distance(k, j)) / (real(d, k) - real(d, j)));
}

/** d_k − λ_j with all its digits. */
function distance(k: usize, j: usize): f64 {
  return real(poles(), k) - real(poles(), index(origins(), j)) - real(offsets(), j);
}

/** Packs the kept columns' upper and lower rows, four rows at a time. */
export function packKept(share: usize, shares: usize): void {
  const split = argument(splitAt);
  packHalf(0, split, upperKept(), argument(upperCountAt), argument(upperPackedAt), share, shares);
  packHalf(split, argument(rowsAt), lowerKept(), argument(lowerCountAt), argument(lowerPackedAt), share, shares);
}

function packHalf(from: usize, to: usize, list: usize, count: usize, packed: usize, share: usize, shares: usize): void {
  const ld = argument(ldAt);
  for (let row = from + (share << 2); row < to; row += shares << 2) {
    const source = argument(blockAt) + (row << 3);
    let into = packed + ((row - from) << 3) * count;
    for (let k: usize = 0; k < count; k++) {
      const column = source + index(kept(), index(list, k)) * ld;
      v128.store(into, v128.load(column));
      v128.store(into, v128.load(column, 16), 16);
      into += 32;
    }
  }
}

/** Every `shares`-th chunk of new eigenvectors: Q ← Q S, where the columns of S are the eigenvectors of D + ρ z zᵀ. */
export function multiplyKept(share: usize, shares: usize): void {
  const count = argument(countAt);
  const ld = argument(ldAt);
  const split = argument(splitAt);
  const rows = argument(rowsAt);
  const upperCount = argument(upperCountAt);
  const lowerCount = argument(lowerCountAt);
  const vector = argument(chunksAt) + share * argument(chunkBytesAt);
  const upper = vector + ((count + 2) << 3);
  const lower = upper + ((chunk * upperCount) << 3);
  for (let first = chunk * share; first < count; first += chunk * shares) {
    const end = min(first + chunk, count);
    for (let j = first; j < ((end + 3) & ~3); j++) {
      if (j < end) {
        secularVector(j, count, vector);
        memory.fill(argument(blockAt) + j * ld, 0, rows << 3);
      } else memory.fill(vector, 0, count << 3);
      const group = (j - first) >> 2;
      scatter(vector, upperKept(), upperCount, upper + ((group * upperCount) << 5) + ((j & 3) << 3));
      scatter(vector, lowerKept(), lowerCount, lower + ((group * lowerCount) << 5) + ((j & 3) << 3));
    }
    const target = argument(blockAt) + first * ld;
    multiplyHalf(argument(upperPackedAt), upper, upperCount, target, ld, split, end - first);
    multiplyHalf(argument(lowerPackedAt), lower, lowerCount, target + (split << 3), ld, rows - split, end - first);
  }
}

/** The unit vector with the entries z_k/(d_k − λ_j). */
function secularVector(j: usize, count: usize, into: usize): void {
  const z = recomputed();
  const d = poles();
  const origin = f64x2.splat(real(d, index(origins(), j)));
  const offset = f64x2.splat(real(offsets(), j));
  let squares = f64x2.splat(0);
  // One beyond an odd count: overwritten below.
  for (let k: usize = 0; k < count << 3; k += 16) {
    const entry = f64x2.div(v128.load(z + k), f64x2.sub(f64x2.sub(v128.load(d + k), origin), offset));
    v128.store(into + k, entry);
    if (k + 8 < count << 3) squares = madd(entry, entry, squares);
  }
  let sum = laneSum(squares);
  if ((count & 1) != 0) sum += real(into, count - 1) * real(into, count - 1);
  const factor = f64x2.splat(1 / Math.sqrt(sum));
  for (let k: usize = 0; k < count << 3; k += 16) v128.store(into + k, f64x2.mul(factor, v128.load(into + k)));
}

function scatter(vector: usize, list: usize, count: usize, into: usize): void {
  for (let k: usize = 0; k < count; k++) store<f64>(into + (k << 5), real(vector, index(list, k)));
}

function multiplyHalf(
  packed: usize,
  factors: usize,
  count: usize,
  target: usize,
  ld: usize,
  rows: usize,
  columns: usize,
): void {
  for (let k: usize = 0; k < count; k += depth) {
    const length = min(depth, count - k);
    for (let row: usize = 0; row < rows; row += 4) {
      const left = packed + (row << 3) * count + (k << 5);
      for (let j: usize = 0; j < columns; j += 4) {
        addTile(left, factors + ((j * count) << 3) + (k << 5), length, target + j * ld + (row << 3), ld);
      }
    }
  }
}
