import { readFileSync } from "node:fs";

export interface ReferenceSheet {
  readonly eigenvalues: number[];
  readonly coefficients: number[];
  readonly tolerance: number;
  readonly rounds: number;
  readonly ratios: number[];
  readonly multipliers: number[];
  readonly brackets: readonly (readonly [number, number])[];
  /** Values by the id of the bound; logarithms where the sheet has logarithms. */
  readonly bounds: Readonly<Record<string, number>>;
  readonly truths: Readonly<Record<string, number>>;
  /** The average over all signs, in a basis where it varies with them. */
  readonly rademacher: number;
}

/** What sheet.py wrote: values from 50-digit arithmetic, rounded to doubles. */
export const referenceSheets = JSON.parse(
  readFileSync(new URL("sheet.json", import.meta.url), "utf8"),
) as readonly ReferenceSheet[];
