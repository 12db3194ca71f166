import type { Hypothesis } from "../theory/bounds/bound.js";
import type { RoundFacts } from "./roundFacts.js";

/** What every statement about κ needs. */
export const nonsingular = ({ conditionNumber, kappa }: RoundFacts): Hypothesis =>
  conditionNumber === null
    ? { text: "κ is known (it was not computed)", holds: false }
    : { text: "G is nonsingular (κ < ∞)", holds: Number.isFinite(kappa) };

/** There is a round to speak of. */
export const nonTrivial = (holds: boolean): Hypothesis => ({ text: "round 0 is not trivial (r₀ > 1)", holds });
