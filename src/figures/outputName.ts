import type { ReportData } from "../experiment/report.js";

/** What one output is called: its class, or its number from 1. */
export function outputName({ classes }: Pick<ReportData, "classes">, output: number): string {
  return classes?.[output] ?? String(output + 1);
}
