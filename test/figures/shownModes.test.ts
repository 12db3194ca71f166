import { describe, expect, it } from "vitest";
import { summaryText } from "../../src/cli/summaryText.js";
import { analyses } from "../../src/experiment/analyses/analysis.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { serialiseReport } from "../../src/experiment/serialiseReport.js";
import { basisWeightsFigure } from "../../src/figures/basisWeightsFigure.js";
import { capacityFigure } from "../../src/figures/capacityFigure.js";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { kappaOf, kappaText } from "../../src/figures/kappaText.js";
import { figureCaption } from "../../src/figures/latex/environment.js";
import { numberMacros } from "../../src/figures/latex/numbers.js";
import { remark } from "../../src/figures/latex/remark.js";
import { quantities } from "../../src/figures/quantities.js";
import { roundsStrip } from "../../src/figures/roundsStrip.js";
import { roundsTable } from "../../src/figures/roundsTable.js";
import { modesShown, shownRank } from "../../src/figures/shownModes.js";
import { drawable, drawn } from "./drawn.js";
import { illustrative, regular, ritz } from "./reports.js";

const report = ritz();
const frames = holdFrames(report);

describe("a report of Ritz modes", () => {
  it("says so in the heat map, with a row for each mode", () => {
    const figure = basisWeightsFigure(report, frames, "B", "log");
    expect(figure.title).toBe(`Basis weights, ${report.spectrum.eigenvalues.length} Ritz modes`);
    expect(figure.rowCount).toBe(report.spectrum.eigenvalues.length);
    expect(figure.summary).toContain("Of 120 modes only these");
    expect(figure.table().rows).toHaveLength(report.spectrum.eigenvalues.length);
  });

  it("has a dash where κ, rank and degrees of freedom would be, and never a number made up", () => {
    expect(report.rounds[0]?.degreesOfFreedom).toBeUndefined();
    expect(kappaOf(report.spectrum)).toBeUndefined();
    const texts = quantities(report);
    expect(texts.filter(({ text }) => text === "–").map(({ id }) => id)).toEqual(["rank", "kappa"]);
    expect(roundsStrip(report, frames.strip).lanes.map(({ text }) => text)).toContain(
      "says nothing: κ was not computed",
    );
    expect(roundsTable(report).columns.map(({ symbol }) => symbol)).not.toContain("tr B_t");
    expect(capacityFigure(report, frames, new HeldDomains()).summary).toContain("Not known");
    expect(summaryText(report, 1)).toContain("κ –");
    expect(remark(report)).not.toContain("kappa");
    expect(figureCaption(report, "Fits")).not.toContain("kappa");
    expect(numberMacros(report, "x").find(({ name }) => name === "xKappa")?.tex).toBe("\\mathrm{unknown}");
    const json = JSON.parse(serialiseReport(report)) as { spectrum: object };
    expect(json.spectrum).toMatchObject({
      count: 120,
      complete: false,
      modes: "Ritz",
      rank: null,
      conditionNumber: null,
    });
  });

  it("can be exported in every figure that it has", () => {
    for (const entry of drawable(report)) expect(() => drawn(report, entry)).not.toThrow();
  });

  it("can be analysed", () => {
    const analysed = runExperiment(report.experiment, createPreparedGrams(), { include: analyses });
    for (const analysis of analyses) expect(analysed[analysis]).toBeDefined();
  });
});

describe("a report of all modes", () => {
  it("says nothing of it", () => {
    expect([modesShown(regular().spectrum), modesShown(illustrative().spectrum)]).toEqual(["", ""]);
    expect([
      shownRank(illustrative().spectrum),
      kappaText(illustrative().spectrum),
      kappaOf(regular().spectrum),
    ]).toEqual([9, "∞", regular().spectrum.conditionNumber]);
  });
});
