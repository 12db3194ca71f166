import { printable, printableLine } from "../experiment/printable.js";

/**
 * The one door to the terminal. Names, headings, paths and values come from files: what would steer the terminal is
 * written out, in a way that leaves JSON the same value.
 */
export const terminal = {
  /** On stdout. */
  print(text: string): void {
    process.stdout.write(printable(text));
  },
  /** On stdout, and no line becomes two. */
  printLines(lines: readonly string[]): void {
    process.stdout.write(lines.map((line) => `${printableLine(line)}\n`).join(""));
  },
  /** On stderr: what is wrong, or worth knowing. */
  tell(text: string): void {
    process.stderr.write(printable(text));
  },
};
