import { TheoryError } from "../errors.js";

/** Throws `overflow` when R(f_t) is not a finite number. */
export function requireFiniteNorm(round: number, squaredNorm: number): void {
  if (Number.isFinite(squaredNorm)) return;
  throw new TheoryError(
    "overflow",
    `distillation: the squared norm R(f) of round ${round} leaves double precision. Rescale the labels or the ` +
      "kernel.",
    { round, squaredNorm },
  );
}
