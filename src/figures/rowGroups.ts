/** Neighbouring rows, counted from 1, that are drawn as one; the value at the middle stands for them. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
  readonly middle: number;
}

/** Rows 1 … count in at most `most` groups of equal size, the last perhaps smaller. */
export function rowGroups(count: number, most: number): RowGroup[] {
  const size = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => {
    const first = i * size + 1;
    const last = Math.min(count, first + size - 1);
    return { first, last, middle: Math.floor((first + last) / 2) };
  });
}
