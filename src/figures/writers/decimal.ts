/** A length in points as a writer prints it: to a hundredth where nothing else is said, without zeros at the end. */
export function decimal(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error(`A printed length is ${value}; the layout must not give such a number.`);
  return String(Number(value.toFixed(digits)) + 0);
}
