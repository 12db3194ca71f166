import { printable, printableLine } from "../experiment/printable.js";
import { toStandardOutput, toStandardOutputAtOnce } from "./standardOutput.js";

/**
 * The one door to the terminal. Names, headings, paths and values come from files: what would steer the terminal is
 * written out, in a way that leaves JSON the same value.
 */
export const terminal = {
  /** On stdout. */
  print(text: string): Promise<void> {
    return toStandardOutput(printable(text));
  },
  /** On stdout, and no line becomes two. */
  printLines(lines: readonly string[]): Promise<void> {
    return toStandardOutput(lines.map((line) => `${printableLine(line)}\n`).join(""));
  },
  /** On stdout, for the help, whose printer waits for nobody. */
  printAtOnce(text: string): void {
    toStandardOutputAtOnce(printable(text));
  },
  /** On stderr: what is wrong, or worth knowing. */
  tell(text: string): void {
    process.stderr.write(printable(text));
  },
};
