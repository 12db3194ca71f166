import { codeOf } from "./errorCode.js";
import type { Entry, FileAccess } from "./fileAccess.js";
import { WriteError, writeErrorOf } from "./writeError.js";

/** Where the bytes of a file go: itself, or what it links to. */
export interface Place {
  readonly name: string;
  readonly target: string;
  /** The file that is to be replaced. */
  readonly present: Entry | undefined;
}

/** @throws WriteError where something stands that is no file, or that nobody may change */
export async function findPlace(access: FileAccess, path: string, onlyNew: boolean): Promise<Place> {
  const name = access.display(path);
  try {
    const entry = await access.look(path);
    if (entry !== undefined && onlyNew) throw new WriteError((l10n) => l10n.t("{0} is already there", name));
    const target = entry?.kind === "link" ? await behindLink(access, path, name) : path;
    const present = target === path ? entry : await access.look(target);
    if (present !== undefined) requireFile(present, name);
    return { name, target, present };
  } catch (error) {
    throw writeErrorOf(error, name);
  }
}

async function behindLink(access: FileAccess, path: string, name: string): Promise<string> {
  try {
    return await access.realPath(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT")
      throw new WriteError((l10n) => l10n.t("{0} is a link to something that is not there", name), error);
    if (codeOf(error) === "ELOOP")
      throw new WriteError((l10n) => l10n.t("{0} is a link that leads back to itself", name), error);
    throw error;
  }
}

function requireFile({ kind, readOnly }: Entry, name: string): void {
  if (kind === "folder") throw new WriteError((l10n) => l10n.t("{0} is a folder", name));
  if (kind !== "file") throw new WriteError((l10n) => l10n.t("{0} is not a file but a {1}", name, kind));
  if (readOnly) throw new WriteError((l10n) => l10n.t("{0} is read-only", name));
}
