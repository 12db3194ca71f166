import { readFileSync } from "node:fs";
import type { KernelSpecification } from "../../src/theory/kernels/registry.js";

export interface KernelValue {
  readonly kernel: KernelSpecification;
  readonly x: number[];
  readonly t: number[];
  readonly value: number;
}

/** What kernels.py wrote: textbook formulas in 60 digits, expectations by integration, rounded to doubles. */
export const kernelValues = JSON.parse(
  readFileSync(new URL("kernels.json", import.meta.url), "utf8"),
) as readonly KernelValue[];

export interface FormulaValue {
  readonly formula: string;
  readonly x: readonly number[];
  readonly t: readonly number[];
  readonly value: number;
}

/** Values in 60 digits of kernels that are written as formulas. */
export const formulaValues = JSON.parse(
  readFileSync(new URL("formulas.json", import.meta.url), "utf8"),
) as readonly FormulaValue[];
