import { svg, html, type TemplateResult } from "lit";
import type { SeriesRole } from "../../../src/figures/figure.js";

/** A line as seriesStyle draws it, and the mark on it. */
type Stroke = "strong" | "quiet" | "dashed" | "dotted" | "dash-dot" | "fine" | "long-dashed";
type Mark = "data" | "hollow" | "diamond" | "triangle";

/** Roles that share a figure with others of their role have a key of their own: see `seriesKey` and `runsKey`. */
const marks: Readonly<Partial<Record<SeriesRole, { readonly line?: Stroke; readonly mark?: Mark }>>> = {
  data: { mark: "data" },
  truth: { line: "dashed" },
  identity: { line: "dotted" },
  trainError: { line: "strong" },
  trainAccuracy: { line: "strong" },
  degreesOfFreedom: { line: "strong" },
  truthError: { line: "dashed" },
  entropyRank: { line: "dashed" },
  testError: { line: "dotted" },
  testAccuracy: { line: "dotted" },
  participationRatio: { line: "dotted" },
  multiplier: { line: "quiet" },
  actual: { line: "strong", mark: "data" },
  bound: { line: "fine", mark: "hollow" },
  sharperBound: { line: "long-dashed", mark: "diamond" },
  earlyStopping: { line: "dash-dot" },
  cap: { line: "dotted" },
  basisFunction: { line: "strong" },
};

/** What a series of this role looks like, in a key; `alone` where fits are points beside labels. */
export function swatchOf(role: Exclude<SeriesRole, "fit">, alone: boolean): TemplateResult {
  if (alone && role === "truth")
    return html`<svg class="swatch" viewBox="0 0 18 10"><path class="cross" d="M6 2 L12 8 M12 2 L6 8" /></svg>`;
  const { line, mark } =
    alone && role === "earlyStopping"
      ? { line: undefined, mark: "triangle" as const }
      : (marks[role] ?? { line: "quiet" as const });
  const width = line === "dash-dot" ? 27 : 18;
  return html`<svg class="swatch" style="width: ${width}px" viewBox="0 0 ${width} 10">
    ${line === undefined ? svg`` : svg`<line class=${line} x1="0" x2=${width} y1="5" y2="5"/>`}${
      mark === undefined ? svg`` : shapes[mark]
    }
  </svg>`;
}

const shapes: Readonly<Record<Mark, TemplateResult>> = {
  data: svg`<circle class="data" cx="9" cy="5" r="3"/>`,
  hollow: svg`<circle class="hollow" cx="9" cy="5" r="2.75"/>`,
  diamond: svg`<path class="hollow" d="M9 1.5 L12.5 5 L9 8.5 L5.5 5 Z"/>`,
  triangle: svg`<path class="hollow strong" d="M9 1.5 L13 8 L5 8 Z"/>`,
};
