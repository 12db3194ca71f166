import { plural } from "../../../src/figures/format.js";

/** "11 values", or "200 rows × 3". */
export function dataSize(value: unknown): string {
  if (!Array.isArray(value)) return "none";
  const first: unknown = value[0];
  if (Array.isArray(first)) return `${plural(value.length, "row")} × ${first.length}`;
  return plural(value.length, "value");
}
