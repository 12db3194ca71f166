import type { Report } from "../experiment/report.js";
import type { Hypothesis } from "../theory/bounds/bound.js";
import { sources } from "../theory/bounds/bound.js";
import type { Statement, StatementGroup, StatementId } from "../theory/sheet/statement.js";
import { holdStripScale, type StripScale } from "./stripScale.js";
import { formatNumber } from "./format.js";
import { valueText } from "./theorems/slackText.js";
import { sheetBars, type SheetBar } from "./theorems/bars.js";
import type { Evidence } from "./theorems/formula.js";
import { filledTex, formulas } from "./theorems/formulas.js";

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

const groups: readonly { readonly id: StatementGroup; readonly title: string }[] = [
  { id: "oneFit", title: "One fit" },
  { id: "rounds", title: "Rounds" },
  { id: "sparsity", title: "Sparsity" },
  { id: "generalisation", title: "Generalisation" },
];

/** The theorem sheet of a report that holds the analysis `theorems`; without it there are no cards. */
export function theoremSheet(report: Report, strip: StripScale = holdStripScale(report)): TheoremGroup[] {
  const cards = (report.theorems?.statements ?? []).map((statement) => ({
    group: statement.group,
    card: cardOf(statement, report, strip),
  }));
  return groups.map((group) => ({
    ...group,
    cards: cards.filter((each) => each.group === group.id).map(({ card }) => card),
  }));
}

function cardOf(statement: Statement, report: Report, strip: StripScale): TheoremCard {
  const { id, name, bounds, note } = statement;
  const { tex, proof, evidence } = formulas[id];
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
    notes: [...notesOn(statement, report), ...(note === undefined ? [] : [note])],
    ...(proof === undefined || !origins.includes(sources.derived) ? {} : { proof }),
  };
}

/** What the numbers mean beside what the formula says. */
function notesOn({ id, numbers }: Statement, { rounds, collapse }: Report): string[] {
  if (id === "complexity" && numbers !== null) {
    const last = rounds[numbers.round];
    return [
      ...(last === undefined
        ? []
        : [
            ...(last.testError === undefined
              ? []
              : [
                  `held-out − training error in round ${numbers.round}: ${formatNumber(last.testError - last.trainError)}`,
                ]),
            ...(last.truthError === undefined
              ? []
              : [`error against the truth in round ${numbers.round}: ${formatNumber(last.truthError)}`]),
          ]),
      "g† depends on the labels through the multipliers, which are held fixed; the constant of the 2020 paper's own bound is not reproduced",
    ];
  }
  if (id === "earlyStopping" && numbers !== null) {
    const { rounds: after, distilledLogarithm, larger, smaller, beyond } = numbers;
    const factor = distilledLogarithm - Math.log(larger / smaller);
    return [
      `the fit has the training error of round ${after - 1}`,
      ...(factor > 0
        ? [
            `the distilled ratio is beyond the cap by ×${valueText({ measure: "logarithm" }, factor, 3)}: no ε′ reproduces these weights`,
          ]
        : []),
      ...(beyond === null ? [] : [`from round ${beyond - 1} on every pair of neighbours is beyond it`]),
    ];
  }
  if (id === "collapseCriterion" && collapse.rounds === null) return ["the count stops at 10,000 rounds"];
  return [];
}

function unique<T>(list: readonly T[], key: (each: T) => string): T[] {
  return list.filter((each, i) => list.findIndex((other) => key(other) === key(each)) === i);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
