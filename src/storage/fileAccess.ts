/** What stands under a name, itself and not what it may link to. */
export interface Entry {
  readonly kind: "file" | "folder" | "link" | "FIFO" | "socket" | "device";
  /** Whoever runs this may not change it, or has asked that nobody does. */
  readonly readOnly: boolean;
  readonly owner?: Owner | undefined;
}

export interface Owner {
  readonly mode: number;
  readonly user: number;
  readonly group: number;
}

/**
 * A file system, in steps that each either happen or throw. Paths are whatever it takes for one: those of the system,
 * or URIs. Errors bear a `code`.
 */
export interface FileAccess {
  /** A path as its user knows it. */
  display(path: string): string;
  folderOf(path: string): string;
  /** A name in the same folder that nobody can guess. */
  draftBeside(path: string): string;
  look(path: string): Promise<Entry | undefined>;
  /** Links followed. */
  isFolder(path: string): Promise<boolean>;
  /** What a link leads to in the end. @throws an error with the code ENOENT or ELOOP where that is nothing */
  realPath(link: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  /** Makes one folder, not those above it. */
  makeFolder(path: string): Promise<void>;
  /** Removes a folder that is empty. */
  removeFolder(path: string): Promise<void>;
  /** Makes a file that was not there, and ends when it is on the disk. Only its owner can read a private one. */
  create(path: string, bytes: Uint8Array, isPrivate: boolean): Promise<void>;
  /** Mode, and owner where the system allows that. */
  adopt(path: string, owner: Owner): Promise<void>;
  /** A second name for a file; false where the file system has none. */
  link(path: string, name: string): Promise<boolean>;
  /** Takes the place of the file that may stand there, in one step. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file; nothing when it is not there. */
  remove(path: string): Promise<void>;
  /** What happened in a folder is on the disk, where the system can promise that. */
  sync(folder: string): Promise<void>;
}
