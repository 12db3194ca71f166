import { nothing } from "lit";
import type { ComparedEntry, FigureEntry } from "../../../src/figures/catalogue/figureEntry.js";
import type { FigureView } from "../../../src/figures/catalogue/views.js";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import type { Figure } from "../../../src/figures/figure.js";
import type { PrintFigure } from "../../../src/figures/print/printPage.js";
import { colourBar, xyKey } from "../view/keys.js";
import type { FigurePlace, ViewContext } from "./view.js";

/** What stands around a figure, where it is not its plain key. */
export type Beside = Partial<Omit<FigurePlace, "figure" | "entry">>;

/** By the name of the figure. */
export type Around = Readonly<Record<string, (figure: Figure) => Beside>>;

/** The figures of a view that the report has. */
export function placesOf({ figures }: FigureView, context: ViewContext, around: Around): FigurePlace[] {
  const { report, choice, ranges, study } = context;
  return figures.flatMap((entry) => {
    if (entry.missing?.(report, choice) !== undefined) return [];
    const stale = study?.stale === true && (entry.studies?.(report, choice) ?? []).length > 0;
    return placed(entry, entry.build(report, choice, ranges), context, around).map((place) => ({ ...place, stale }));
  });
}

/** The figures of a view that the compared runs have. */
export function comparedPlaces(
  { compared }: FigureView,
  runs: readonly ComparedRun[],
  context: ViewContext,
  around: Around,
): FigurePlace[] {
  const { choice, ranges } = context;
  return compared.flatMap((entry) =>
    entry.build === undefined || entry.missing?.(runs, choice) !== undefined
      ? []
      : placed(entry, entry.build(runs, choice, ranges), context, around),
  );
}

function placed(
  entry: FigureEntry | ComparedEntry,
  drawn: PrintFigure,
  { look }: ViewContext,
  around: Around,
): FigurePlace[] {
  return onScreen(drawn).map((figure) => ({
    figure,
    entry,
    ...(figure.kind === "xy" ? { key: xyKey(figure, look) } : { key: nothing, gutter: colourBar(figure, look) }),
    ...around[entry.id]?.(figure),
  }));
}

/** Panels stand as figures of their own; a strip has its place above all views. */
function onScreen(drawn: PrintFigure): readonly Figure[] {
  switch (drawn.kind) {
    case "panels":
      return drawn.panels;
    case "strip":
      return [];
    default:
      return [drawn];
  }
}
