import { describe, expect, it } from "vitest";
import { seriesStyles } from "../../../media/panel/charts/seriesStyle.js";
import { writableFigure } from "../../../src/export/exportFigure.js";
import { decodeProvenance } from "../../../src/export/provenanceSchema.js";
import type { Report } from "../../../src/experiment/report.js";
import { figures } from "../../../src/figures/catalogue/catalogue.js";
import { pickedChoice, takes, unavailable } from "../../../src/figures/catalogue/entryChoice.js";
import type { FigureEntry } from "../../../src/figures/catalogue/figureEntry.js";
import { initialChoice, type Choice } from "../../../src/figures/choice/choice.js";
import type { XyFigure } from "../../../src/figures/figure.js";
import { palette, printColours } from "../../../src/figures/print/palette.js";
import { printOptions } from "../../../src/figures/print/options.js";
import { printPage } from "../../../src/figures/print/printPage.js";
import { plainText, typeset } from "../../../src/figures/print/text.js";
import { restingRanges } from "../../../src/figures/ranges.js";
import { writePgfplots } from "../../../src/figures/writers/pgfplots/pgfplots.js";
import { writeSvg } from "../../../src/figures/writers/svg.js";
import { provenance } from "../../export/services.js";
import { illustrative, interior, reportOf, studied, twoOutputs } from "../reports.js";

const leftOut = {
  problem: {
    kind: "points",
    inputs: Array.from({ length: 12 }, (_, i) => i / 12),
    labels: [0.1, 0.9, 1.1, 0.4, -0.2, -0.8, -1.1, -0.7, 0.2, 0.6, 1.2, 0.8],
    kernel: { kind: "gaussian", lengthScale: 0.2 },
  },
  tolerance: 0.1,
};

const reports: readonly (readonly [string, Report])[] = [
  ["singular, with draws", studied(illustrative(), ["roundsAgainstTolerance", "monteCarlo"])],
  ["regular", studied(interior(), ["roundsAgainstTolerance", "monteCarlo"])],
  ["without a truth", studied(reportOf(leftOut), ["roundsAgainstTolerance", "crossValidation"])],
  ["of two outputs", studied(twoOutputs(), ["crossValidation"])],
];

/** What the panel may have arranged: as at first, and away from that in every field. */
const arranged: readonly Choice[] = [
  { ...initialChoice, round: 0 },
  {
    ...initialChoice,
    round: 1,
    weights: "A",
    cells: "slack",
    floor: "decreasing",
    scale: "linear",
    matched: "degreesOfFreedom",
    over: "index",
    countScale: "log",
    hiddenBounds: ["tangent", "kantorovich"],
    draws: true,
  },
  {
    ...initialChoice,
    round: 2,
    cells: "ratio",
    matched: "trainNorm",
    countScale: "linear",
    hiddenBounds: ["guaranteed"],
    measure: "accuracy",
  },
];

/** Figures, or their parts, without what is worked out on demand: the tables and the notes at points. */
const data = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? [...(part as Float64Array)] : part));

/** What a file that states its choice is made with, once that has been written and read. */
function statedChoice(entry: FigureEntry, choice: Choice) {
  const picked = pickedChoice(entry, choice);
  const stated = { ...provenance, figure: entry.id, ...(picked === undefined ? {} : { choice: picked }) };
  const decoded = decodeProvenance(JSON.parse(JSON.stringify(stated)));
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.provenance.choice;
}

describe.each(reports)("what is exported of a report %s is what is seen", (_, report) => {
  const cases = figures.flatMap((entry) =>
    arranged
      .map((choice) => ({ ...choice, round: Math.min(choice.round ?? 0, report.rounds.length - 1) }))
      .filter((choice) => unavailable(entry, report, choice) === undefined)
      .map((choice) => ({ entry, choice })),
  );

  it("has every figure that a view shows of it", () => {
    expect(new Set(cases.map(({ entry }) => entry.id)).size).toBeGreaterThanOrEqual(18);
  });

  it("is drawn from the same data, in the same ranges, on the same scales, with the same words", () => {
    for (const { entry, choice } of cases) {
      const seen = entry.build(report, choice, restingRanges(report));
      const { output, round } = choice;
      const chosen = { figure: entry.id, output, round, choice: statedChoice(entry, choice) };
      const written = writableFigure(report, chosen).draw(round);
      expect(data(written), entry.id).toBe(data(seen));
    }
  });

  it("has each line in its colour and with its dashes, its band, and its labels, in the file", () => {
    for (const { entry, choice } of cases) {
      const seen = entry.build(report, choice, restingRanges(report));
      if (seen.kind !== "xy") continue;
      const options = printOptions("double", undefined, choice.round);
      const svg = writeSvg(printPage(seen, options), []);
      const styles = seriesStyles(seen, choice.round, printColours);
      const { picture } = writePgfplots(seen, options, "figure", []);
      seen.series.forEach((series, i) => {
        const { showLine, borderColor, borderDash } = styles[i] ?? {};
        const layer = layerOf(svg, series.id);
        if (showLine === true && drawnLength(seen, i) > 1) {
          const where = `${entry.id} ${series.id}`;
          expect(layer, where).toContain(`stroke="${String(borderColor)}"`);
          const dashes = /stroke-dasharray="([^"]*)"/.exec(layer)?.[1]?.split(" ").length ?? 0;
          expect(dashes, where).toBe((borderDash as readonly number[]).length);
          expect(picture, where).toContain(`sd${String(borderColor).slice(1).toUpperCase()}`);
        }
        if (series.band !== undefined && series.x.length > 0) {
          expect(layerOf(svg, `${series.id}-band`), entry.id).toContain(palette.band);
          expect(picture, entry.id).toContain(palette.band.slice(1).toUpperCase());
        }
      });
      const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = ""]) => plain(inner)).join("\n");
      for (const { label } of seen.markers) expect(texts, entry.id).toContain(plainText(typeset(label)));
      expect(texts, entry.id).toContain(plainText(typeset(seen.y.name)).slice(0, 8));
    }
  });
});

/** The fields of the vocabulary are there to be taken. */
it("every field is taken by some figure, and changes it", () => {
  for (const field of [
    "weights",
    "cells",
    "scale",
    "measure",
    "matched",
    "over",
    "countScale",
    "hiddenBounds",
  ] as const)
    expect(
      figures.some((entry) => takes(entry, field)),
      field,
    ).toBe(true);
});

function layerOf(svg: string, id: string): string {
  const from = svg.indexOf(`<g id="${id}"`);
  return from < 0 ? "" : svg.slice(from, svg.indexOf("</g>", from));
}

/** How many points a line has where the axes have room for numbers. */
function drawnLength({ series, y: { scale } }: XyFigure, i: number): number {
  const { x, y } = series[i];
  return Array.from(x).filter(
    (at, n) => Number.isFinite(at) && Number.isFinite(y[n]) && (scale === "linear" || y[n] > 0),
  ).length;
}

function plain(inner: string): string {
  return inner
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"');
}
