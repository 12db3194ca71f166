import type fc from "fast-check";
import { experimentCases } from "./arbitraries/experiments.js";
import { exportCases } from "./arbitraries/exports.js";
import { formulaCases } from "./arbitraries/formulas.js";
import { messageCases } from "./arbitraries/messages.js";
import { tableCases } from "./arbitraries/tables.js";

/** What is fuzzed: how often in a whole run, in that of the unit tests, and with which inputs. */
export interface Kind {
  readonly count: number;
  readonly quick: number;
  readonly cases: fc.Arbitrary<unknown>;
}

export const kinds = {
  experiment: { count: 100_000, quick: 1000, cases: experimentCases },
  formula: { count: 100_000, quick: 1000, cases: formulaCases },
  message: { count: 10_000, quick: 1000, cases: messageCases },
  provenance: { count: 5000, quick: 1000, cases: exportCases },
  table: { count: 10_000, quick: 1000, cases: tableCases },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];
