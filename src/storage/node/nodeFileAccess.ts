import { randomUUID } from "node:crypto";
import {
  access,
  chmod,
  chown,
  constants,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
} from "node:fs/promises";
import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "../errorCode.js";
import type { Entry, FileAccess, Owner } from "../fileAccess.js";

/** The files of this computer. */
export const nodeFileAccess: FileAccess = {
  display: (path) => path,
  folderOf: dirname,
  // Short whatever the file's own name is: that may already be as long as the file system allows.
  draftBeside: (path) => join(dirname(path), `.self-distillation-${randomUUID()}.tmp`),
  async look(path) {
    const stats = await unless(["ENOENT"], undefined, lstat(path));
    return stats === undefined ? undefined : entryOf(stats, stats.isFile() && (await isReadOnly(path, stats)));
  },
  isFolder: (path) =>
    unless(
      ["ENOENT", "ENOTDIR", "ELOOP"],
      false,
      stat(path).then((stats) => stats.isDirectory()),
    ),
  realPath: (path) => realpath(path),
  read: (path) => readFile(path),
  makeFolder: (path) => mkdir(path),
  removeFolder: (path) => rmdir(path),
  async create(path, bytes, isPrivate) {
    const file = await open(path, "wx", isPrivate ? 0o600 : 0o666);
    try {
      await file.writeFile(bytes);
      await unless(unsupported, undefined, file.sync());
    } finally {
      await file.close();
    }
  },
  async adopt(path, { mode, user, group }: Owner) {
    const { uid, gid } = await stat(path);
    const owned =
      (uid === user && gid === group) ||
      (await unless(
        [...unsupported, "EPERM", "EACCES"],
        false,
        chown(path, user, group).then(() => true),
      ));
    // Bits that lend the owner's rights are for that owner only.
    await chmod(path, mode & (owned ? 0o7777 : 0o777));
  },
  link: (path, name) =>
    unless(
      [...unsupported, "EPERM", "EACCES", "EMLINK", "EXDEV"],
      false,
      link(path, name).then(() => true),
    ),
  move: rename,
  remove: (path) => unless(["ENOENT"], undefined, unlink(path)),
  async sync(folder) {
    if (process.platform === "win32") return;
    const handle = await unless([...unsupported, "EACCES", "EPERM"], undefined, open(folder, "r"));
    if (handle === undefined) return;
    try {
      await unless([...unsupported, "EPERM", "EBADF"], undefined, handle.sync());
    } finally {
      await handle.close();
    }
  },
};

/** How file systems say that they have no such thing. */
const unsupported = ["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR"];

async function unless<T, U>(codes: readonly string[], otherwise: U, action: Promise<T>): Promise<T | U> {
  try {
    return await action;
  } catch (error) {
    if (codes.includes(codeOf(error) ?? "")) return otherwise;
    throw error;
  }
}

function entryOf(stats: Stats, readOnly: boolean): Entry {
  return { kind: kindOf(stats), readOnly, owner: { mode: stats.mode & 0o7777, user: stats.uid, group: stats.gid } };
}

function kindOf(stats: Stats): Entry["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  if (stats.isSymbolicLink()) return "link";
  if (stats.isFIFO()) return "FIFO";
  return stats.isSocket() ? "socket" : "device";
}

/** The mode counts also for root, whom the system asks for nothing. */
async function isReadOnly(path: string, { mode }: Stats): Promise<boolean> {
  return (
    (mode & 0o222) === 0 ||
    (await unless(
      ["EACCES", "EPERM"],
      true,
      access(path, constants.W_OK).then(
        () => false,
        // A read-only file system says so when something is made in it.
        (error: unknown) => {
          if (codeOf(error) === "EROFS") return false;
          throw error;
        },
      ),
    ))
  );
}
