/** A length in points as a writer prints it: to a hundredth, without zeros at the end. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A printed length is ${value}; the layout must not give such a number.`);
  return String(Math.round(value * 100) / 100 + 0);
}
