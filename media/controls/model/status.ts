import { maximalRounds } from "../../../src/experiment/limits.js";
import { formatNumber, plural } from "../../../src/figures/format.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import { isInfeasible } from "./toleranceHint.js";

/** One quantity of the answer: "N = 4 rounds". */
export interface StatusPart {
  readonly quantity: "N" | "r0" | "rank";
  readonly symbol: string;
  readonly text: string;
  readonly value: string;
  readonly help: string;
}

const helps = {
  N: "N, the number of rounds whose fit is not zero",
  r0: "r₀ = ‖y₀‖ / √(K ε), how far the labels stand above the tolerance",
  rank: "eigenvalues of the Gram matrix that count as positive, of K",
};

export function statusParts(outcome: ControlsOutcome | undefined, tolerance: number): StatusPart[] {
  const rounds = outcome === undefined || isInfeasible(outcome, tolerance) ? undefined : outcome.rounds;
  return [
    {
      quantity: "N",
      symbol: rounds === null ? "N" : "N =",
      help: helps.N,
      text:
        rounds === undefined
          ? "– rounds"
          : rounds === null
            ? `> ${plural(maximalRounds, "round")}`
            : plural(rounds, "round"),
      value: rounds === undefined ? "" : rounds === null ? "unreached" : String(rounds),
    },
    {
      quantity: "r0",
      symbol: "r₀",
      text: formatNumber(outcome?.initialRatio, 3),
      value: String(outcome?.initialRatio ?? ""),
      help: helps.r0,
    },
    {
      quantity: "rank",
      symbol: "rank",
      text: outcome === undefined ? "–" : `${outcome.rank ?? "–"} of ${outcome.count}`,
      value: String(outcome?.rank ?? ""),
      help: helps.rank,
    },
  ];
}
