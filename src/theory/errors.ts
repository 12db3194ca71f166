/** What can go wrong in a computation that is otherwise well posed. */
export type TheoryErrorCode =
  | "cancelled"
  | "infeasibleTolerance"
  | "noFiniteMultiplier"
  | "notFinite"
  | "notPositiveSemidefinite"
  | "notSymmetric"
  | "outOfRange"
  | "outsideDomain"
  | "overflow"
  | "shapeMismatch";

/** The numbers behind an error, by name: `tolerance`, `smallestTrainError`, `labelEnergy`, `index`, … */
export type TheoryErrorDetails = Readonly<Record<string, number>>;

/**
 * An error of the mathematics, not of the program.
 *
 * The message names operation, parameter, value and constraint, and says what to do; `code` and `details` carry the
 * same for callers that word it themselves. `infeasibleTolerance` has `details.smallestTrainError`.
 */
export class TheoryError extends Error {
  override readonly name = "TheoryError";
  readonly code: TheoryErrorCode;
  readonly details: TheoryErrorDetails;

  constructor(code: TheoryErrorCode, message: string, details: TheoryErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
