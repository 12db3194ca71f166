/** From a folder to a file, both absolute with forward slashes: "../figures/a.pdf". */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) => path.split("/").filter((step) => step !== ""));
  if (from === undefined || to === undefined) return file;
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
