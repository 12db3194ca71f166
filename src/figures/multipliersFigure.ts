import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import type { XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/** c_t of every round, inside d_min s/(‖y_t‖ − s) ≤ c_t ≤ d_max s/(‖y_t‖ − s) with s = √(Kε). */
export function multipliersFigure(report: Report, frames: Frames): XyFigure {
  const { rounds } = report;
  return {
    kind: "xy",
    id: "multipliers",
    title: "Multiplier",
    symbol: "c_t",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "multiplier", symbol: "c_t", scale: "log", domain: frames.multipliers },
    series:
      rounds.length === 0
        ? []
        : [
            {
              id: "multiplier",
              label: "cₜ",
              role: "multiplier",
              x: Float64Array.from(rounds, ({ round }) => round),
              y: Float64Array.from(rounds, ({ multiplier }) => multiplier),
            },
          ],
    rules: collapseRules(report, frames),
    markers: [],
    intervals: rounds.map(({ round, multiplierBounds: [low, high] }) => ({ x: round, low, high })),
    summary:
      rounds.length === 0
        ? "No rounds, hence no multipliers."
        : `Multiplier per round, from ${formatNumber(
            rounds[0]?.multiplier,
          )} to ${formatNumber(rounds[rounds.length - 1]?.multiplier)}, each inside its bounds${
            rounds.some(({ multiplierBounds: [low] }) => low === 0)
              ? `; the lower bound is 0 because the Gram matrix is singular${report.spectrum.unknown === undefined ? "" : ", or its smallest eigenvalue not known"}`
              : ""
          }.`,
    table: () => ({
      caption: "Multiplier and its bounds",
      columns: [
        { name: "round", symbol: "t" },
        { name: "lower bound" },
        { name: "multiplier", symbol: "c_t" },
        { name: "upper bound" },
        { name: "ratio", symbol: "r_t" },
        { name: "target norm" },
        { name: "squared norm" },
        { name: "degrees of freedom" },
      ],
      rows: rounds.map((round) => [
        round.round,
        round.multiplierBounds[0],
        round.multiplier,
        round.multiplierBounds[1],
        round.ratio,
        round.targetNorm,
        round.squaredNorm,
        round.degreesOfFreedom ?? null,
      ]),
    }),
  };
}

export const multipliers = defineFigure({
  id: "multipliers",
  title: "Multipliers inside their bounds",
  choice: choiceOf("round"),
  build: (report, _choice, { frames }) => multipliersFigure(report, frames),
});
