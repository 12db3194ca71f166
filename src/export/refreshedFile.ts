/**
 * How an exported file compares with what would be exported now: `fresh`, the same; `renewed`, the same content from a
 * newer version or an experiment that reads otherwise; `stale`, another content; `missing`, a companion that is not
 * there; `edited`, changed by hand since it was written; `foreign`, none of ours; `failed`, nothing to compare with.
 */
export type FileState = "fresh" | "renewed" | "stale" | "missing" | "edited" | "foreign" | "failed";

export interface RefreshedFile {
  readonly file: string;
  readonly state: FileState;
  /** Why, when it is foreign or has failed. */
  readonly reason?: string;
  /** What should be in the file, when that is not there and the file is ours. */
  readonly bytes?: Uint8Array;
  /** What was there when it was looked at; nothing, when it was not there. */
  readonly before?: Uint8Array;
  /** Of an edited file whose experiment gives something else now: where that may go without touching it. */
  readonly beside?: Beside;
  /** A foreign file that stands in the place of one of a figure's. */
  readonly blocks?: true;
}

export type Beside =
  | { readonly path: string; readonly before?: Uint8Array }
  /** Another's file is there. */
  | { readonly path: string; readonly reason: string };

/** Whether the paper does not show what its experiments give. */
export function isStale({ state, beside, blocks }: RefreshedFile): boolean {
  switch (state) {
    case "fresh":
    case "renewed":
      return false;
    case "edited":
      return beside !== undefined;
    case "foreign":
      return blocks === true;
    case "stale":
    case "missing":
    case "failed":
      return true;
  }
}
