import { describe, expect, it } from "vitest";
import { seriesStyles } from "../../../media/panel/charts/seriesStyle.js";
import type { Report } from "../../../src/experiment/report.js";
import type { XyFigure } from "../../../src/figures/figure.js";
import { holdFrames } from "../../../src/figures/frames.js";
import type { Colours } from "../../../src/figures/look/inks.js";
import { restingRanges } from "../../../src/figures/ranges.js";
import { printOptions } from "../../../src/figures/print/options.js";
import type { Mark } from "../../../src/figures/print/page.js";
import { printColours } from "../../../src/figures/print/palette.js";
import { xyPage } from "../../../src/figures/print/xyPage.js";
import { drawable, drawn } from "../drawn.js";
import { illustrative, onSphere, regular, reportOf, studied } from "../reports.js";

/** Which colours each round has been seen in, and where. */
class Seen {
  readonly #colours = new Map<number, Map<string, string>>();

  add(round: number, colour: string, where: string): void {
    const known = this.#colours.get(round) ?? new Map<string, string>();
    known.set(colour, known.get(colour) ?? where);
    this.#colours.set(round, known);
  }

  get rounds(): number[] {
    return [...this.#colours.keys()].sort((a, b) => a - b);
  }

  /** Rounds of more than one colour. */
  get faults(): string[] {
    return [...this.#colours].flatMap(([round, colours]) =>
      colours.size === 1 ? [] : [`round ${round}: ${[...colours].map((each) => each.join(" in ")).join(", ")}`],
    );
  }

  /** Colours that two rounds share. */
  get shared(): number {
    const all = [...this.#colours.values()].map((colours) => [...colours.keys()][0]);
    return all.length - new Set(all).size;
  }
}

/** Every figure of lines, as the panel holds it and as it stands alone; with each round in front. */
function figuresOf(report: Report): XyFigure[] {
  const rounds = report.rounds.map((_, round) => round);
  return rounds
    .flatMap((round) =>
      [{ ...restingRanges(report), frames: holdFrames(report) }, restingRanges(report)].flatMap((ranges) =>
        drawable(report).map((entry) => drawn(report, entry, { round }, ranges)),
      ),
    )
    .filter((figure): figure is XyFigure => figure.kind === "xy");
}

function markColour(mark: Mark): string {
  return mark.kind === "text" ? "" : (mark.fill ?? mark.stroke?.colour ?? "");
}

function printed(report: Report, name: string, seen: Seen): void {
  for (const figure of figuresOf(report)) {
    const { layers } = xyPage(figure, printOptions("single"));
    for (const { id, role, round } of figure.series) {
      const marks = layers
        .filter((layer) => layer.id === id || layer.id === `${id}-points`)
        .flatMap((layer) => layer.marks);
      if (role !== "fit" || round === undefined) continue;
      for (const mark of marks)
        seen.add(
          round,
          (mark.kind === "text" ? undefined : mark.stroke?.colour) ?? markColour(mark),
          `${name} ${figure.id}`,
        );
    }
    for (const { id, role, x } of figure.series) {
      const points = layers.find((layer) => layer.id === `${id}-points`)?.marks ?? [];
      if (figure.x.symbol !== "t" || points.length !== x.length || role === "bound" || role === "sharperBound")
        continue;
      if (role === "earlyStopping") continue;
      points.forEach((mark, i) => {
        seen.add(x[i], markColour(mark), `${name} ${figure.id} ${id}`);
      });
    }
  }
}

function onScreen(report: Report, name: string, colours: Colours, seen: Seen): void {
  for (const figure of figuresOf(report)) {
    seriesStyles(figure, 0, colours).forEach((style, i) => {
      const { role, round, x } = figure.series[i];
      const { pointBackgroundColor: points, borderColor: line, showLine } = style;
      if (role === "fit" && round !== undefined)
        seen.add(round, String(showLine === true ? line : points), `${name} ${figure.id}`);
      if (Array.isArray(points))
        points.forEach((colour, at) => {
          seen.add(x[at], String(colour), `${name} ${figure.id}`);
        });
    });
  }
}

const reports: readonly (readonly [name: string, report: () => Report])[] = [
  ["illustrative", () => studied(illustrative())],
  ["regular", () => regular(0.035)],
  ["on the sphere", () => reportOf({ ...onSphere().experiment, tolerance: 0.03 })],
];

describe("a round has one colour", () => {
  const built = reports.map(([name, make]) => [name, make()] as const);

  it("in experiments of as many rounds", () => {
    expect(built.map(([, { collapse }]) => collapse.rounds)).toEqual([4, 4, 4]);
  });

  it("in every printed figure", () => {
    const seen = new Seen();
    for (const [name, report] of built) printed(report, name, seen);
    expect(seen.faults).toEqual([]);
    expect(seen.rounds).toEqual([0, 1, 2, 3]);
    expect(seen.shared).toBe(0);
  });

  it("in every figure on screen, the same as in print where the screen is paper", () => {
    const seen = new Seen();
    for (const [name, report] of built) {
      onScreen(report, name, printColours, seen);
      printed(report, name, seen);
    }
    expect(seen.faults).toEqual([]);
    expect(seen.rounds).toEqual([0, 1, 2, 3]);
  });
});
