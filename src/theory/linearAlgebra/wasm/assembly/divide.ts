import { merge } from "./merge";
import { smallSpectrum } from "./smallSpectrum";
import { insertionSort } from "./sort";
import { real, setIndex, setReal } from "./workspace";

/** Blocks that QL diagonalises. */
const smallest: usize = 32;

/**
 * Eigenvalues and eigenvectors of a tridiagonal T by divide and conquer (Cuppen 1981; Gu, Eisenstat 1995): d becomes
 * the values, column k of q the eigenvector of d_k, and `order` the columns by ascending value. q comes as the zero
 * matrix, columns `ld` bytes apart; e is used up.
 *
 * T is scaled to entries of size 1. `work` has the room that `workBytes` states. 0 where QL did not converge, which
 * finite input cannot cause.
 */
export function divide(
  d: usize,
  e: usize,
  order: usize,
  size: usize,
  q: usize,
  ld: usize,
  work: usize,
  vectors: usize,
  shares: usize,
): i32 {
  if (size <= smallest) {
    for (let k: usize = 0; k < size; k++) {
      setReal(q + k * ld, k, 1);
      setIndex(order, k, k);
    }
    if (smallSpectrum(d, e, size, q, ld, ((size + 3) & ~3) << 3) == 0) return 0;
    insertionSort(order, size, d);
    return 1;
  }
  // Rows are packed four at a time, so halves begin at multiples of four.
  const split = ((size >> 1) + 3) & ~3;
  const coupling = real(e, split - 1);
  setReal(d, split - 1, real(d, split - 1) - Math.abs(coupling));
  setReal(d, split, real(d, split) - Math.abs(coupling));
  const lower = split << 3;
  if (divide(d, e, order, split, q, ld, work, vectors, shares) == 0) return 0;
  if (
    divide(
      d + lower,
      e + lower,
      order + (split << 2),
      size - split,
      q + split * ld + lower,
      ld,
      work,
      vectors,
      shares,
    ) == 0
  )
    return 0;
  merge(d, order, split, size, coupling, q, ld, work, vectors, shares);
  return 1;
}
