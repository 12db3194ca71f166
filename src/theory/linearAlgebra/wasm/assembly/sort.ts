import { index, real, setIndex } from "./workspace";

/** Sorts `count` numbers of columns by ascending value: insertion, for lists that are short or nearly in order. */
export function insertionSort(columns: usize, count: usize, values: usize): void {
  for (let i: usize = 1; i < count; i++) {
    const column = index(columns, i);
    const value = real(values, column);
    let j = i;
    for (; j > 0 && real(values, index(columns, j - 1)) > value; j--) setIndex(columns, j, index(columns, j - 1));
    setIndex(columns, j, column);
  }
}

/** Merges two ascending lists of columns into a third. */
export function mergeSorted(a: usize, aCount: usize, b: usize, bCount: usize, values: usize, into: usize): void {
  let i: usize = 0;
  let j: usize = 0;
  for (let k: usize = 0; k < aCount + bCount; k++) {
    const fromA = j == bCount || (i < aCount && real(values, index(a, i)) <= real(values, index(b, j)));
    setIndex(into, k, fromA ? index(a, i++) : index(b, j++));
  }
}
