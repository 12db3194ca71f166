import { experimentDifferences } from "../../experiment/experimentDifferences.js";
import type { Experiment } from "../../experiment/experimentSchema.js";
import { formatNumber } from "../format.js";

/** A legend has no room for more; what sets such runs apart is in the table of differences. */
const longestName = 60;

/**
 * What compared runs are called when nobody has named them: `ε = 0.1, seed = 7`, the parameters that tell them apart;
 * `run 2` where none does, or too many do.
 */
export function comparedNames(experiments: readonly Experiment[]): string[] {
  const telling = experimentDifferences(experiments).filter(({ values }) => new Set(values).size > 1);
  const names = experiments.map((_, run) =>
    telling
      .flatMap(({ symbol, name, values: { [run]: value } }) =>
        value === undefined
          ? []
          : [
              typeof value === "number"
                ? `${symbol ?? name} = ${formatNumber(value)}`
                : value.replace(/ values$/, ` ${name}`),
            ],
      )
      .join(", "),
  );
  return names.map((name, run) =>
    name === "" || name.length > longestName || names.indexOf(name) !== names.lastIndexOf(name)
      ? `run ${run + 1}`
      : name,
  );
}
