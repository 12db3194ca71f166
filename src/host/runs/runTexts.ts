import { experimentDifferences } from "../../experiment/experimentDifferences.js";
import { formatNumber } from "../../figures/format.js";
import { formatRoundCount } from "../../figures/quantities.js";
import type { RunRecord } from "./runList.js";

/** What a run is called: by its user, by what was changed since the run before it, or by its title. */
export function runLabel(run: RunRecord, before: RunRecord | undefined): string {
  return run.name ?? (changesText(run, before) || (run.experiment.title ?? fileNameOf(run)));
}

/** "ε 0.06, seed 2": the parameters that differ from the run before; empty for the first run of a document. */
export function changesText(run: RunRecord, before: RunRecord | undefined): string {
  if (before === undefined) return "";
  return experimentDifferences([before.experiment, run.experiment])
    .map(
      ({ symbol, name, values: [, value] }) =>
        `${symbol ?? name} ${value === undefined ? "–" : typeof value === "number" ? formatNumber(value) : value}`,
    )
    .join(", ");
}

/** "N = 4 · best 0.0682 at t = 1". */
export function resultText({ rounds, best }: RunRecord): string {
  return [
    rounds === null ? `N ${formatRoundCount(null)}` : `N = ${formatRoundCount(rounds)}`,
    ...(best === undefined ? [] : [`best ${formatNumber(best.error)} at t = ${best.round}`]),
  ].join(" · ");
}

export function fileNameOf({ document }: Pick<RunRecord, "document">): string {
  const name = document.slice(document.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A kept list may have been written by anyone.
    if (error instanceof URIError) return name;
    throw error;
  }
}
