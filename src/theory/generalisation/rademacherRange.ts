import { boundBeside, type Bound } from "../bounds/bound.js";
import type { Complexity } from "./complexity.js";

/**
 * Where the empirical Rademacher complexity of the ball {‖f‖_g† ≤ Λ} lies: between Λ√(tr G†/K)/√2 and Λ√(tr G†/K).
 *
 * The complexity is E‖Σ_k σ_k v_k‖ for vectors v_k of the space with Σ‖v_k‖² = Λ² tr G†/K. The upper end is Jensen's
 * inequality (Bartlett and Mendelson 2002, JMLR 3), the lower one the inequality of Khinchin and Kahane with its best
 * constant, E‖Σσ_k v_k‖ ≥ (E‖Σσ_k v_k‖²)^{1/2}/√2 (Latała and Oleszkiewicz 1994, Studia Mathematica 109). Equality
 * below for two equal vectors, above for orthogonal ones. The complexity itself is an average over 2^K signs and is not
 * computed: truth and slack are null.
 */
export function rademacherRange(term: Complexity | null): [Bound, Bound] {
  const common = { hypotheses: [] };
  return [
    boundBeside(
      {
        ...common,
        id: "complexityLower",
        name: "complexity, lower end",
        statement: "E sup (1/K) Σ σₖ f(xₖ) ≥ Λ√(tr G†/K)/√2",
        side: "lower",
        source: "Latała, Oleszkiewicz 1994, Studia Mathematica 109",
        value: term === null ? null : term.value * Math.SQRT1_2,
      },
      null,
    ),
    boundBeside(
      {
        ...common,
        id: "complexityUpper",
        name: "complexity term",
        statement: "E sup (1/K) Σ σₖ f(xₖ) ≤ Λ√(tr G†/K) over ‖f‖_g† ≤ Λ",
        side: "upper",
        source:
          "Bartlett, Mendelson 2002, JMLR 3, with the equivalent kernel of Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715",
        value: term?.value ?? null,
      },
      null,
    ),
  ];
}
