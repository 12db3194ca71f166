import { asShown, oneAsShown, settledDigits, texNumbers } from "./texNumber.js";

/**
 * As many digits as a rounded-up result needs to be the whole number stated; where it is too large for that it is
 * approximate.
 */
export function counting(
  excess: number,
  conditionNumber: number | null,
  stated: number,
  count: (ratio: number, kappa: number) => number,
) {
  const kappa = conditionNumber ?? Infinity;
  const digits =
    stated < 1e6 ? settledDigits((each) => count(oneAsShown(excess, each), asShown(kappa, each)) === stated) : null;
  return { ...texNumbers(digits ?? undefined), sign: digits === null ? String.raw`\approx` : "=" };
}
