import type { PerRound } from "../../statements/statement.js";
import type { Statement } from "../../statements/statements.js";
import { theoremSheet } from "../../statements/theoremSheet.js";
import type { AnalysisContext } from "./analysisContext.js";
import { finiteBound } from "./finiteBound.js";

/** Every statement of the theory on the problem at hand: the cards of the theorem sheet. */
export interface TheoremAnalysis {
  readonly statements: readonly Statement[];
}

export function analyseTheorems({
  experiment: { tolerance },
  problem,
  distillation,
  modes,
}: AnalysisContext): TheoremAnalysis {
  const statements = theoremSheet({ problem, distillation, tolerance, modes });
  return { statements: statements.map(reported) };
}

/** A formula that a number beyond double precision belongs into is not filled in, nor is a line drawn of such. */
function reported({ perRound, ...statement }: Statement): Statement {
  return {
    ...statement,
    bounds: statement.bounds.map(finiteBound),
    numbers: isFinitely(statement.numbers) ? statement.numbers : null,
    ...(perRound === undefined ? {} : { perRound: perRound.map(finiteLines) }),
  } as Statement;
}

function finiteLines({ quantity, ...lines }: PerRound): PerRound {
  const kept = Object.entries(lines).filter(([, line]: [string, Float64Array | undefined]) =>
    line?.every(Number.isFinite),
  );
  return { quantity, ...Object.fromEntries(kept) };
}

function isFinitely(numbers: unknown): boolean {
  if (typeof numbers === "number") return Number.isFinite(numbers);
  return typeof numbers !== "object" || numbers === null || Object.values(numbers).every(isFinitely);
}
