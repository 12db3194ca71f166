import { inspect } from "./exportedSets.js";
import type { ExportStore } from "./exportStore.js";
import type { Digest } from "./seal.js";

/** What stands where a new export would go, and would be lost. */
export type TakenPlace = { readonly file: string } &
  /** What the figure is made from: never to be replaced. */
  (
    | { readonly by: "input" }
    /** None of our files, or an exported one that was edited by hand. */
    | { readonly by: "foreign" | "edited" }
    /** A figure of another experiment of the same name. */
    | { readonly by: "otherExperiment"; readonly experiment: string }
  );

export interface ExportPlaces extends Pick<ExportStore, "head" | "read" | "standing" | "resolve"> {
  /** Whether two paths, or links, lead to one file. */
  isSameFile(a: string, b: string): Promise<boolean>;
}

/**
 * Which of the files to be written stand already and cannot be made again: a file may go only when it is as we wrote
 * it, from the same experiment or from one that is gone.
 * @param inputs the experiment's own file first, then those that it names
 */
export async function takenPlaces(
  places: ExportPlaces,
  files: readonly string[],
  inputs: readonly [string, ...string[]],
  digest: Digest,
): Promise<TakenPlace[]> {
  const taken: TakenPlace[] = [];
  for (const file of files) {
    // Nothing is lost there; what is neither file nor nothing is refused by the writing itself.
    if ((await places.standing(file)).kind !== "file") continue;
    const reason = (await isAmong(places, file, inputs))
      ? ({ by: "input" } as const)
      : await lossOf(places, file, inputs[0], digest);
    if (reason !== undefined) taken.push({ file, ...reason });
  }
  return taken;
}

async function isAmong(places: ExportPlaces, file: string, inputs: readonly string[]): Promise<boolean> {
  for (const input of inputs) if (await places.isSameFile(file, input)) return true;
  return false;
}

type Loss = { readonly by: "foreign" | "edited" } | { readonly by: "otherExperiment"; readonly experiment: string };

async function lossOf(
  places: ExportPlaces,
  file: string,
  experiment: string,
  digest: Digest,
): Promise<Loss | undefined> {
  if ((await places.head(file, 1))?.length === 0) return undefined;
  const found = await inspect(places, file, digest);
  if (found === undefined || "reason" in found || found.condition === "unsealed") return { by: "foreign" };
  if (found.condition === "edited") return { by: "edited" };
  const stated = places.resolve(file, found.provenance.experiment);
  if ((await places.isSameFile(stated, experiment)) || (await places.standing(stated)).kind === "nothing")
    return undefined;
  return { by: "otherExperiment", experiment: found.provenance.experiment };
}
