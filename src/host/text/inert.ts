import { printableLine } from "../../experiment/printable.js";

/** Takes no room and is no letter, but parts what VS Code would read together. */
const joiner = "\u2060";

/** How much of a text each place shows. */
export const lengths = { name: 120, line: 300, message: 800, lines: 4000 } as const;

/**
 * A text that may come from the workspace, as VS Code is to show it: as it reads, and as nothing else. Notifications,
 * progress and quick input turn `[text](command:…)` into a link that runs a command; quick picks, the status bar and
 * completions turn `$(name)` into a picture.
 */
export function inert(text: string, most: number = lengths.message): string {
  return cut(parted(printableLine(text)), most);
}

/** The same where lines may be broken: a tooltip, say. */
export function inertLines(lines: readonly string[], most: number = lengths.lines): string {
  return cut(lines.map((line) => parted(printableLine(line))).join("\n"), most);
}

function parted(text: string): string {
  return text.replace(/([\]$])(?=\()/g, `$1${joiner}`);
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // The first half of a character that is written as two would be shown as a fault.
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
