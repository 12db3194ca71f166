import type { Report } from "../../../src/experiment/report.js";
import { printOptions, widthPresets, type PrintOptions } from "../../../src/figures/print/options.js";
import type { PrintFigure } from "../../../src/figures/print/printPage.js";
import { drawable, drawn } from "../drawn.js";
import { illustrative, onSphere, regular, reportOf, studied, twoOutputs } from "../reports.js";

export interface PrintCase {
  readonly name: string;
  readonly figure: PrintFigure;
  readonly options: PrintOptions;
}

/** A report of many rounds and many points. */
export function longRun(): Report {
  return reportOf({
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count: 150,
      design: "interior",
      noise: 0.6,
      seed: 3,
      kernel: { kind: "cubicSpline" },
    },
    tolerance: 0.002,
    rounds: 100,
  });
}

export function spectrum(): Report {
  return reportOf({
    problem: {
      kind: "spectrum",
      eigenvalues: { law: "power", count: 5000, exponent: 2, scale: 1 },
      coefficients: { law: "power", count: 5000, exponent: 1.2, scale: 1 },
      seed: 1,
    },
    tolerance: 1e-5,
  });
}

/** Reports that go to the ends of what figures can look like. */
export const reports: Readonly<Record<string, () => Report>> = {
  illustrative: () => studied(illustrative()),
  regular: () => studied(regular()),
  "two outputs": twoOutputs,
  "on the sphere": onSphere,
  "long run": longRun,
  spectrum,
  "collapsed at once": () => studied(illustrative(0.7)),
  "one round": () => illustrative(0.5),
};

/** Every figure of every report at every width, with and without a round in front. */
export function printCases(): PrintCase[] {
  return Object.entries(reports).flatMap(([name, make]) => {
    const report = make();
    return drawable(report).flatMap((entry) =>
      widthPresets.flatMap((width) =>
        [undefined, 0].map((round) => {
          const front = round !== undefined && report.rounds.length > 0 ? { round } : {};
          return {
            name: `${entry.id} of ${name}, ${width}${"round" in front ? ", round 0" : ""}`,
            figure: drawn(report, entry, front),
            options: printOptions(width, undefined, front.round),
          };
        }),
      ),
    );
  });
}
