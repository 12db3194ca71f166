import { resolve } from "node:path";
import { takenPlaces, type TakenPlace } from "../export/takenPlaces.js";
import { isSameFile } from "../storage/node/lookAtFiles.js";
import { invalidInput } from "./exitStatus.js";
import { folderStore } from "./folderStore.js";
import { sha256 } from "./sha256.js";

/** So many files are named in an error; the others are counted. */
const named = 5;

export interface WantedPlaces {
  readonly files: readonly string[];
  /** The experiment's own file first, then those that it names. */
  readonly inputs: readonly [string, ...string[]];
  readonly out?: string | undefined;
  readonly overwrite: boolean;
}

/**
 * Before anything is exported: what stands there may be lost only when the user names it by `--out`, or asks for that;
 * what the figure is made from, never.
 * @throws InvalidInput
 */
export async function requireFreePlaces({ files, inputs, out, overwrite }: WantedPlaces): Promise<void> {
  const places = { ...folderStore(".", true), isSameFile };
  const taken = await takenPlaces(places, files, inputs, (bytes) => Promise.resolve(sha256(bytes)));
  const input = taken.find(({ by }) => by === "input");
  if (input !== undefined)
    throw invalidInput(
      `nothing was written: ${input.file} is what the figure is made from. Give another place with --out.`,
    );
  if (overwrite) return;
  const lost = taken.filter(({ file }) => out === undefined || resolve(file) !== resolve(out));
  if (lost.length === 0) return;
  const more = lost.length > named ? ` and ${lost.length - named} more` : "";
  throw invalidInput(
    "nothing was written, because what is there would be lost: " +
      `${lost.slice(0, named).map(described).join(", ")}${more}. Give another place with --out, or add --overwrite.`,
  );
}

function described(taken: TakenPlace): string {
  switch (taken.by) {
    case "otherExperiment":
      return `${taken.file} (exported from ${taken.experiment})`;
    case "edited":
      return `${taken.file} (edited by hand)`;
    case "foreign":
    case "input":
      return `${taken.file} (not an exported file)`;
  }
}
