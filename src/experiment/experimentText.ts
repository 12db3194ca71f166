import type { Experiment } from "./experimentSchema.js";

/**
 * The text of an experiment file: two spaces a level, lists of numbers wrapped into lines instead of one number a line.
 */
export function experimentText(experiment: Experiment): string {
  return `${block(experiment, "", 0)}\n`;
}

const longestLine = 120;

/** @param before how many characters stand before the value on its line, beside the indent */
function block(value: unknown, indent: string, before: number): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null) return flat;
  const short = flat.replaceAll(",", ", ").replaceAll(":", ": ");
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const rows = value.every((item) => typeof item !== "object")
      ? filledLines(
          value.map((item) => JSON.stringify(item)),
          inner,
        )
      : value.map((item) => `${inner}${block(item, inner, 0)}`);
    return rows.length <= 1 && indent.length + before + short.length <= longestLine
      ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]`
      : `[\n${rows.join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(
      ([key, member]) =>
        `${inner}${JSON.stringify(key)}: ${block(member, inner, inner.length - indent.length + key.length + 4)}`,
    );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

/** Items side by side, as many as a line holds. */
function filledLines(items: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (line !== "" && indent.length + line.length + item.length + 2 > longestLine) {
      lines.push(`${indent}${line}`);
      line = "";
    }
    line = line === "" ? item : `${line}, ${item}`;
  }
  return line === "" ? lines : [...lines, `${indent}${line}`];
}
