import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MatchedQuantity } from "../../src/theory/generalisation/earlyStopping.js";

export interface ReferenceRound {
  readonly multiplier: number;
  readonly truthError: number;
  /** log(B_t[1]/B_t[k]) on the range of G. */
  readonly logRatios: number[];
  readonly floors: { readonly paper: number[] | null; readonly decreasing: number[] };
  /** Active basis functions by threshold. */
  readonly active: Readonly<Record<string, number>>;
  readonly sparsityIndex: number;
  readonly beyondCap: { readonly some: boolean; readonly every: boolean };
  readonly earlyStopping: Readonly<
    Record<MatchedQuantity, { readonly multiplier: number; readonly tolerance: number; readonly truthError: number }>
  >;
}

export interface SparsityCase {
  readonly name: string;
  readonly inputs: number[];
  readonly labels: number[];
  readonly rank: number;
  readonly rounds: ReferenceRound[];
  /** The four leading ones on x = 0, .01, …, 1. */
  readonly basisFunctions: number[][];
}

/** sparsity.json, written by sparsity.py. */
export const sparsityReference = JSON.parse(readFileSync(join(__dirname, "sparsity.json"), "utf8")) as {
  readonly tolerance: number;
  readonly cases: SparsityCase[];
};
