import { sources } from "../../theory/bounds/bound.js";
import { collapseCriterion as criterion } from "../../theory/bounds/collapseCriterion.js";
import { defineStatement } from "../defineStatement.js";
import { texNumbers } from "../texNumber.js";

export const collapseCriterion = defineStatement({
  id: "collapseCriterion",
  name: "collapse criterion",
  group: "rounds",
  place: 10,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: ({ distillation: { ratios, collapse } }) => {
    const [before, at] = criterion(ratios, collapse);
    const places = collapse === null ? ["r_{N−1}", "r_N"] : [`r_{${collapse - 1}}`, `r_{${collapse}}`];
    return [
      ...(collapse === 0 ? [] : [{ ...before, quantity: places[0], measure: "linear" as const }]),
      { ...at, quantity: places[1], measure: "linear" },
    ];
  },
  numbers: ({ distillation: { ratios, collapse, initialRatio } }) =>
    collapse === null
      ? null
      : {
          rounds: collapse,
          before: collapse === 0 ? null : ratios[collapse - 1],
          last: collapse === 0 ? initialRatio : ratios[collapse],
        },
  tex: [String.raw`N=\min\{t:\lVert y_t\rVert^2\le K\varepsilon\}=\min\{t:r_t\le1\}`],
  filled: ({ rounds, before, last }) => {
    const { fromOne } = texNumbers();
    const at = String.raw`1\ge r_{${rounds}}=${fromOne(last - 1)}`;
    return [before === null ? at : String.raw`r_{${rounds - 1}}=${fromOne(before - 1)}>${at}`];
  },
  evidence: { kind: "lane", lane: "together", bounds: [] },
  notes: (numbers) => (numbers === null ? ["the count stops at 10,000 rounds"] : []),
});
