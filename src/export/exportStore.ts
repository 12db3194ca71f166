/** What stands at a path, links followed. */
export interface Standing {
  readonly kind: "nothing" | "file" | "folder" | "special";
  readonly link: boolean;
}

/** The files among which exported ones are looked for, whatever they are stored in. */
export interface ExportStore {
  /** Files that may be exported ones, by their endings; no links, and nothing behind links. */
  list(): Promise<readonly string[]>;
  /** The beginning of a file; undefined when there is none to be read. */
  head(file: string, length: number): Promise<Uint8Array | undefined>;
  /** Undefined when there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>;
  standing(path: string): Promise<Standing>;
  /** The file at a path relative to the folder of another, with forward slashes. */
  resolve(file: string, relative: string): string;
  /** Where files lie that an exported one may name; undefined when anywhere. */
  readonly bounds?: Bounds;
}

export interface Bounds {
  /** Whether a path lies within, links followed. */
  contains(path: string): Promise<boolean>;
  /** What to do about one that does not: `open the folder that holds both`. */
  readonly hint: string;
}

/** A file's name without its folder. */
export function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}
