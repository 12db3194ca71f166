import { countOperations } from "./expression.js";
import { isFormula } from "./experimentKernel.js";
import { ExperimentError, type Issue } from "./issue.js";
import type { KernelParameters } from "./kernelSchema.js";
import { grouped, mostFormulaOperations } from "./limits.js";

/**
 * What is wrong with a kernel's formula that would be evaluated for longer than anyone waits: at all pairs of `count`
 * points, and of each with `others`.
 */
export function formulaIssue(kernel: KernelParameters, count: number, others = 0): Issue | undefined {
  if (!isFormula(kernel)) return undefined;
  const operations = countOperations(kernel.formula);
  const pairs = count * (count + others);
  if (operations * pairs <= mostFormulaOperations) return undefined;
  // The largest K with K (K + others) pairs.
  const fewer = Math.floor((Math.sqrt(others ** 2 + (4 * mostFormulaOperations) / operations) - others) / 2);
  const elsewhere = others === 0 ? "" : ` and at ${grouped(others)} others`;
  return {
    severity: "error",
    code: "formulaTime",
    path: ["problem", "kernel", "formula"],
    text:
      `takes ${grouped(operations)} operations at each pair of ${grouped(count)} points${elsewhere}, ` +
      `${grouped(operations * pairs)} in all; at most ${grouped(mostFormulaOperations)} are done. Use at most ` +
      `${grouped(Math.max(1, fewer))} training points, or a formula of at most ` +
      `${grouped(Math.floor(mostFormulaOperations / pairs))} operations.`,
  };
}

/** @throws ExperimentError as `formulaIssue` says */
export function requireFormulaTime(kernel: KernelParameters, count: number, others = 0): void {
  const issue = formulaIssue(kernel, count, others);
  if (issue !== undefined) throw new ExperimentError([issue]);
}
