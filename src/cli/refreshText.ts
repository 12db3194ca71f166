import { printableLine } from "../experiment/printable.js";
import type { FileState, RefreshedFile } from "../export/refreshedFile.js";
import type { RefreshFlags } from "./refreshFlags.js";

/** What became of a file of a state that refresh mends. */
const mended: Readonly<Partial<Record<FileState, string>>> = { renewed: "renewed", stale: "updated", missing: "added" };

/** In the order in which they are counted. */
const words = ["fresh", "renewed", "updated", "added", "stale", "missing", "edited", "failed"] as const;

/** A line for every file, and what they come to. */
export function refreshLines(folder: string, files: readonly RefreshedFile[], flags: RefreshFlags): string[] {
  const said = files.map((file) => wordFor(file, flags));
  const column = Math.max(0, ...said.map(({ length }) => length));
  return [
    ...files.map((file, i) => printableLine(`${(said[i] ?? "").padEnd(column)} ${file.file}${remark(file, flags)}`)),
    summary(folder, said),
  ];
}

/** A statement of origin that is all that differs is nothing that a paper shows. */
function wordFor({ state }: RefreshedFile, { checkOnly }: RefreshFlags): string {
  return checkOnly ? (state === "renewed" ? "fresh" : state) : (mended[state] ?? state);
}

function remark({ state, reason = "", beside }: RefreshedFile, { checkOnly, overwriteEdited }: RefreshFlags): string {
  if (state === "foreign") return `: ${reason}; left alone`;
  if (state !== "edited") return "";
  if (overwriteEdited && !checkOnly) return ": by hand, and overwritten";
  if (beside === undefined) return ": by hand, and kept; its experiment gives what it gave";
  if (checkOnly) return ": by hand, and its experiment gives something else now";
  return "reason" in beside
    ? `: by hand, and kept; the new version was not written, because ${beside.path} ${beside.reason}`
    : `: by hand, and kept; the new version is ${beside.path}`;
}

/** "4 exported files: 3 fresh, 1 stale; 1 foreign". */
function summary(folder: string, said: readonly string[]): string {
  const counted = (word: string) => {
    const count = said.filter((each) => each === word).length;
    return count === 0 ? [] : [`${count} ${word}`];
  };
  const foreign = counted("foreign").map((text) => `; ${text}`);
  const ours = words.flatMap(counted);
  if (ours.length === 0) return `no exported files below ${folder}${foreign.join("")}`;
  const count = said.filter((word) => word !== "foreign").length;
  return `${count} exported file${count === 1 ? "" : "s"}: ${ours.join(", ")}${foreign.join("")}`;
}
