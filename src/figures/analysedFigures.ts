import type { Report } from "../experiment/report.js";
import { activeBasisFigure } from "./activeBasisFigure.js";
import { boundFamilies } from "./boundFamilies.js";
import { capacityFigure } from "./capacityFigure.js";
import { complexityFigure } from "./complexityFigure.js";
import type { ExportableFigure } from "./exportableFigure.js";
import type { ExportChoice } from "./exportableFigure.js";
import type { XyFigure } from "./figure.js";
import { tightFrames, type Frames } from "./frames.js";
import { HeldDomains } from "./hold.js";
import { riskFigure } from "./riskFigure.js";
import { sparsityIndexFigure } from "./sparsityIndexFigure.js";
import { floorOf, sparsityMap } from "./sparsityMap.js";
import { steppedFigure } from "./steppedFigure.js";
import { stoppedErrors } from "./stoppedErrors.js";
import { stoppedFits } from "./stoppedFits.js";
import { stoppedRatios, stoppedSpectra } from "./stoppedSpectra.js";
import { toleranceFigure } from "./toleranceFigure.js";

const framesOf = (report: Report, { frames }: ExportChoice): Frames => frames ?? tightFrames(report);

/** Early stopping is matched by its training error, as one would choose it. */
const matched = (report: Report, { round }: ExportChoice) =>
  ({
    matched: "trainError",
    round: Math.min(round ?? report.rounds.length - 1, report.rounds.length - 1),
    over: "index",
    scale: "log",
  }) as const;

const onSeries =
  (build: (report: Report, frames: Frames, held: HeldDomains) => XyFigure) => (report: Report, choice: ExportChoice) =>
    build(report, framesOf(report, choice), new HeldDomains());

const needsRounds = (report: Report) =>
  report.rounds.length === 0 ? "needs a round, and distillation collapses at once" : undefined;

function missingSlack(report: Report): string | undefined {
  const floor = report.sparsity === undefined ? undefined : floorOf(report.sparsity.ratios.floors, "decreasing");
  return (
    needsRounds(report) ??
    (floor?.values === undefined || floor.values === null
      ? `says nothing here: ${floor?.hypotheses.find(({ holds }) => !holds)?.text ?? "the analysis of sparsity is missing"}`
      : undefined)
  );
}

/** Figures of the analyses and studies of a report. */
export const analysedFigures: readonly ExportableFigure[] = [
  {
    id: "slack",
    title: "Slack of the sparsity floor",
    missing: missingSlack,
    build: (report, choice) =>
      sparsityMap(report, framesOf(report, choice), new HeldDomains(), {
        mode: "slack",
        floor: "decreasing",
        scale: "log",
      }),
  },
  { id: "activeBasis", title: "Active basis functions", missing: needsRounds, build: onSeries(activeBasisFigure) },
  { id: "sparsityIndex", title: "Sparsity index", missing: needsRounds, build: onSeries(sparsityIndexFigure) },
  { id: "capacity", title: "Capacity per round", missing: needsRounds, build: onSeries(capacityFigure) },
  {
    id: "stoppedSpectra",
    title: "Spectra of distillation and of early stopping",
    missing: needsRounds,
    build: (report, choice) => stoppedSpectra(report, new HeldDomains(), matched(report, choice)),
  },
  {
    id: "stoppedRatios",
    title: "Ratios of distillation and of early stopping, with the cap",
    missing: needsRounds,
    build: (report, choice) => stoppedRatios(report, new HeldDomains(), matched(report, choice)),
  },
  {
    id: "stoppedFits",
    title: "Fits of distillation and of early stopping",
    missing: needsRounds,
    build: (report, choice) => stoppedFits(report, framesOf(report, choice), choice.output, matched(report, choice)),
  },
  {
    id: "stoppedErrors",
    title: "Errors of distillation and of early stopping",
    missing: needsRounds,
    build: (report, choice) => stoppedErrors(report, framesOf(report, choice), matched(report, choice)),
  },
  {
    id: "risk",
    title: "Bias, variance and risk",
    missing: (report) =>
      report.generalisation?.risk === undefined
        ? "needs a truth to compare with, and this experiment states none"
        : needsRounds(report),
    build: (report, choice) => riskFigure(report, framesOf(report, choice), undefined, new HeldDomains()),
  },
  {
    id: "complexity",
    title: "Complexity of the equivalent kernel",
    missing: needsRounds,
    build: onSeries(complexityFigure),
  },
  {
    id: "tolerance",
    title: "Rounds against tolerance",
    roundless: true,
    studies: ["roundsAgainstTolerance"],
    build: (report) => {
      const study = report.studies?.roundsAgainstTolerance;
      if (study === undefined) throw new Error("The figure of rounds against tolerance needs its study.");
      const hidden = boundFamilies.filter(({ printed }) => !printed).map(({ id }) => id);
      const figure = steppedFigure(toleranceFigure(study, report, { scale: "auto", hidden }, new HeldDomains()));
      // The ends of the axis say where ε ends; their names would not fit beside the present one's.
      return { ...figure, rules: figure.rules.filter(({ id }) => id === "tolerance"), markers: [] };
    },
  },
];
