import { grouped, largestFile } from "./limits.js";

/** What a file system says of a path. */
export interface FileState {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
}

/**
 * Why a path is not read, without a full stop; undefined when it may be. Asked before it is opened: a pipe would never
 * end.
 */
export function fileObstacle({ kind, size }: FileState): string | undefined {
  if (kind === "folder") return "it is a folder; name a file in it";
  if (kind === "other") return "it is a pipe or a device and no file; save it as one";
  if (size > largestFile) return `it has ${grouped(size)} bytes; at most ${grouped(largestFile)} are read. Shorten it`;
  return undefined;
}

/** What the error codes of Node and of VS Code mean for whoever named the file, without a full stop. */
const reasons: ReadonlyMap<string, string> = new Map([
  ...["EISDIR", "FileIsADirectory"].map((code) => [code, "it is a folder; name a file in it"] as const),
  ...["EACCES", "EPERM", "NoPermissions"].map(
    (code) => [code, "it may not be read by you; change its permissions"] as const,
  ),
  ...["ENOTDIR", "FileNotADirectory"].map(
    (code) => [code, "part of its path is a file where a folder should be; correct the path"] as const,
  ),
  ["ENAMETOOLONG", "its name is too long to be a file's; correct the path"],
  ["ELOOP", "it is a link that leads back to itself; correct the path"],
]);

/** Why a file could not be read, from the code of the error, without a full stop. */
export function readingFault(code: string): string {
  return reasons.get(code) ?? `it could not be read (${code})`;
}
