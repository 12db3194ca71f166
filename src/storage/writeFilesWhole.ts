import { codeOf } from "./errorCode.js";
import type { FileAccess } from "./fileAccess.js";
import { findPlace, type Place } from "./findPlace.js";
import { insist } from "./insist.js";
import { Replacement } from "./replacement.js";
import { WriteError, writeErrorOf } from "./writeError.js";
import type { Wording } from "./wording.js";

export interface WholeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Refused where something is there already. */
  readonly onlyNew?: boolean | undefined;
}

/**
 * Writes files, all of them or none. Each is complete beside its place, on the disk and read back, before any is moved
 * there; what stood in their places is kept until the last one has been moved, and put back when one cannot be. Links
 * are written through, modes are kept, missing folders are made.
 * @throws WriteError
 */
export async function writeFilesWhole(access: FileAccess, files: readonly WholeFile[]): Promise<void> {
  const places = await findPlaces(access, files).catch((error: unknown) => {
    throw nothingWritten(error);
  });
  const made: string[] = [];
  const replacements = places.map((place) => new Replacement(access, place));
  try {
    for (const [i, replacement] of replacements.entries()) {
      await replacement.attempt(async () => {
        await makeFolders(access, access.folderOf(replacement.place.target), made);
        await replacement.stage(files[i]?.bytes ?? new Uint8Array());
      });
    }
    for (const replacement of replacements) await replacement.attempt(() => replacement.keep());
    for (const replacement of replacements) await replacement.attempt(() => replacement.swap());
    for (const replacement of lastOfEachFolder(access, replacements))
      await replacement.attempt(() => access.sync(access.folderOf(replacement.place.target)));
  } catch (error) {
    throw await undone(access, error, replacements, made);
  }
  const left: WriteError[] = [];
  for (const replacement of replacements) left.push(...(await replacement.finish()));
  if (left.length > 0) throw new WriteError((l10n) => l10n.t("everything was written, but {0}", all(left, l10n)));
}

async function findPlaces(access: FileAccess, files: readonly WholeFile[]): Promise<Place[]> {
  const places = new Map<string, Place>();
  for (const { path, onlyNew = false } of files) {
    const place = await findPlace(access, path, onlyNew);
    const same = places.get(place.target);
    if (same !== undefined)
      throw new WriteError((l10n) => l10n.t("{0} and {1} are the same file", same.name, place.name));
    places.set(place.target, place);
  }
  return [...places.values()];
}

/**
 * Makes a folder and those above it, one by one: Node's own recursion never ends where a file system denies that a
 * folder could be, as /proc does.
 */
async function makeFolders(access: FileAccess, folder: string, made: string[]): Promise<void> {
  if (await access.isFolder(folder)) return;
  const parent = access.folderOf(folder);
  if (parent !== folder) await makeFolders(access, parent, made);
  try {
    await access.makeFolder(folder);
    made.push(folder);
  } catch (error) {
    // Somebody else has just made it, and may keep it.
    if (codeOf(error) === undefined || !(await access.isFolder(folder))) throw error;
  }
}

/** A folder's changes reach the disk together. */
function lastOfEachFolder(access: FileAccess, replacements: readonly Replacement[]): Replacement[] {
  return [...new Map(replacements.map((each) => [access.folderOf(each.place.target), each])).values()];
}

async function undone(
  access: FileAccess,
  error: unknown,
  replacements: readonly Replacement[],
  made: readonly string[],
): Promise<WriteError> {
  const stuck: WriteError[] = [];
  for (const replacement of [...replacements].reverse()) stuck.push(...(await replacement.undo()));
  for (const folder of [...made].reverse()) {
    try {
      await insist(() => access.removeFolder(folder));
    } catch (cause) {
      stuck.push(writeErrorOf(cause, access.display(folder)));
    }
  }
  if (stuck.length === 0) return nothingWritten(error);
  return new WriteError((l10n) => all([writeErrorOf(error, ""), ...stuck], l10n), error);
}

function nothingWritten(error: unknown): WriteError {
  const reason = writeErrorOf(error, "");
  return new WriteError((l10n) => l10n.t("nothing was written: {0}", reason.in(l10n)), error);
}

function all(errors: readonly WriteError[], l10n: Wording): string {
  return errors.map((each) => each.in(l10n)).join("; ");
}
