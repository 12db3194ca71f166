import { createHash } from "node:crypto";
import { codeOf } from "../../storage/errorCode.js";
import type { FileAccess } from "../../storage/fileAccess.js";
import { writeFilesWhole } from "../../storage/writeFilesWhole.js";
import { mergeRuns } from "./mergeRuns.js";
import { RunList } from "./runList.js";
import { decodeRuns, encodeRuns } from "./storedRuns.js";

/** What its user has to know of a list that could not be read as it was written. */
export type RunFileNotice =
  /** The file as it was is kept under another name. Without a count, nothing of it could be read. */
  | { readonly kind: "keptAside"; readonly aside: string; readonly unreadable?: number }
  /** Written by a later version, and left to it. */
  | { readonly kind: "newer"; readonly format: number }
  | { readonly kind: "notRead"; readonly cause: unknown };

export interface LoadedRuns {
  readonly list: RunList;
  readonly notice?: RunFileNotice;
}

/** The file of a workspace's runs. It is never replaced by less than can be read from it. */
export class RunFile {
  private isClosed = false;
  /** What stood in the file when it was last read or written here. */
  private base = RunList.empty;

  constructor(
    private readonly access: FileAccess,
    private readonly path: string,
  ) {}

  async load(): Promise<LoadedRuns> {
    try {
      const bytes = await this.read();
      const loaded = bytes === undefined ? { list: RunList.empty } : await this.decode(bytes);
      this.base = loaded.list;
      return loaded;
    } catch (cause) {
      this.isClosed = true;
      return { list: RunList.empty, notice: { kind: "notRead", cause } };
    }
  }

  /**
   * Writes a list, with what another window has kept meanwhile. Nothing where the file is left as it is.
   * @returns what is kept now
   * @throws WriteError
   */
  async save(list: RunList): Promise<RunList> {
    if (this.isClosed) return list;
    const bytes = await this.read();
    const merged = bytes === undefined ? list : mergeRuns(this.base, list, (await this.decode(bytes)).list);
    // By a window of a later version.
    if (this.hasBeenClosed()) return merged;
    await writeFilesWhole(this.access, [{ path: this.path, bytes: new TextEncoder().encode(encodeRuns(merged)) }]);
    this.base = merged;
    return merged;
  }

  private hasBeenClosed(): boolean {
    return this.isClosed;
  }

  private async read(): Promise<Uint8Array | undefined> {
    try {
      return await this.access.read(this.path);
    } catch (error) {
      if (codeOf(error) === "ENOENT" || codeOf(error) === "FileNotFound") return undefined;
      throw error;
    }
  }

  private async decode(bytes: Uint8Array): Promise<LoadedRuns> {
    const text = textOf(bytes);
    const stored = text === undefined ? { kind: "unreadable" as const } : decodeRuns(text);
    if (stored.kind === "newer") {
      this.isClosed = true;
      return { list: stored.list, notice: { kind: "newer", format: stored.format } };
    }
    if (stored.kind === "unreadable") return { list: RunList.empty, ...(await this.keepAside(bytes)) };
    if (stored.unreadable === 0) return { list: stored.list };
    return { list: stored.list, ...(await this.keepAside(bytes, stored.unreadable)) };
  }

  /** Named by its content: what is kept already is not told again. */
  private async keepAside(bytes: Uint8Array, unreadable?: number): Promise<Pick<LoadedRuns, "notice">> {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const aside = this.path.replace(/(\.json)?$/, `.unreadable-${hash}.json`);
    if ((await this.access.look(aside)) !== undefined) return {};
    await writeFilesWhole(this.access, [{ path: aside, bytes, onlyNew: true }]);
    const notice = { kind: "keptAside", aside: this.access.display(aside) } as const;
    return { notice: unreadable === undefined ? notice : { ...notice, unreadable } };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
