/** Infinity as null: the numbers of a sheet travel as JSON, which has no infinity. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
