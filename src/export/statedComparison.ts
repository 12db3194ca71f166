import { experimentChanges } from "../experiment/experimentChanges.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import { ParameterChangeError, applyChange } from "../experiment/parameterChange.js";
import type { Provenance } from "./provenance.js";
import { changeCharacters, mostChangeCharacters } from "./provenanceSchema.js";

/**
 * Runs of one experiment file as a provenance states them: the changes that make the first of the file, and each other
 * of the first.
 * @param file the experiment as it is stored @throws ParameterChangeError when changes cannot state them
 */
export function statedComparison(
  file: unknown,
  [first, ...others]: readonly Experiment[],
): Required<Pick<Provenance, "set" | "compare">> {
  if (first === undefined) throw new ParameterChangeError("there is no run to compare.");
  const set = experimentChanges(file, first);
  const base = set.reduce(applyChange, file);
  const compare = others.map((other) => experimentChanges(base, other));
  const length = changeCharacters({ set, compare });
  if (length > mostChangeCharacters)
    throw new ParameterChangeError(
      `the runs differ in so much that saying it takes ${length} characters; ${mostChangeCharacters} is the most ` +
        "that a figure can hold. Save a run as an experiment file and work from there.",
    );
  return { set, compare };
}
