import type { Report } from "../experiment/report.js";
import type { Hypothesis } from "../theory/bounds/bound.js";
import { sources } from "../theory/bounds/bound.js";
import type { Evidence } from "../statements/evidence.js";
import type { StatementGroup } from "../statements/statement.js";
import {
  definitionOf,
  filledTex,
  statementGroups,
  type Statement,
  type StatementId,
} from "../statements/statements.js";
import { holdStripScale, type StripScale } from "./stripScale.js";
import { formatNumber } from "./format.js";
import { valueText } from "./theorems/slackText.js";
import { sheetBars, type SheetBar } from "./theorems/bars.js";

/**
 * One statement as it is shown: formula, the same with the problem's numbers, hypotheses, value against truth, source.
 */
export interface TheoremCard {
  readonly id: StatementId;
  readonly title: string;
  /** Lines of TeX. */
  readonly tex: readonly string[];
  /** The same with numbers in the place of letters; empty where there is nothing to fill in. */
  readonly filledTex: readonly string[];
  readonly hypotheses: readonly Hypothesis[];
  readonly bars: readonly SheetBar[];
  /** Every source that the bounds name. */
  readonly sources: readonly string[];
  /** Text with TeX between dollar signs; of what is derived in this project. */
  readonly proof?: string;
  readonly notes: readonly string[];
  readonly evidence: Evidence;
}

export interface TheoremGroup {
  readonly id: StatementGroup;
  readonly title: string;
  readonly cards: readonly TheoremCard[];
}

/** The theorem sheet of a report that holds the analysis `theorems`; without it there are no cards. */
export function theoremSheet(report: Report, strip: StripScale = holdStripScale(report)): TheoremGroup[] {
  const cards = (report.theorems?.statements ?? []).map((statement) => ({
    group: statement.group,
    card: cardOf(statement, report, strip),
  }));
  return statementGroups.map((group) => ({
    ...group,
    cards: cards.filter((each) => each.group === group.id).map(({ card }) => card),
  }));
}

function cardOf(statement: Statement, report: Report, strip: StripScale): TheoremCard {
  const { id, name, bounds, note } = statement;
  const definition = definitionOf(id);
  const { tex, proof, machineChecked, evidence } = definition;
  const number = (value: number, digits?: number): string => formatNumber(value, digits);
  const exponential = (value: number, digits: number): string => valueText({ measure: "logarithm" }, value, digits);
  const hypotheses = unique(
    bounds.flatMap((bound) => bound.hypotheses),
    ({ text }) => text,
  );
  const origins = unique(
    bounds.map(({ source }) => source),
    (source) => source,
  );
  return {
    id,
    title: capitalised(name),
    tex,
    filledTex: filledTex(statement),
    hypotheses,
    bars: sheetBars(bounds, name, strip),
    sources: origins,
    evidence,
    notes: [
      ...(definition.notes?.(statement.numbers, { rounds: report.rounds, number, exponential }) ?? []),
      ...(note === undefined ? [] : [note]),
      ...(machineChecked === undefined
        ? []
        : [`machine-checked: ${machineChecked.theorem}, assuming ${machineChecked.assumes}`]),
    ],
    ...(proof === undefined || !origins.includes(sources.derived) ? {} : { proof }),
  };
}

function unique<T>(list: readonly T[], key: (each: T) => string): T[] {
  return list.filter((each, i) => list.findIndex((other) => key(other) === key(each)) === i);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
