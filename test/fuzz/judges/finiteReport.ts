import type { Report } from "../../../src/experiment/report.js";
import { Finding } from "./finding.js";

/** Requires that a report is what its JSON is: every number of it is finite. Studies have counts without end. */
export function requireFiniteReport({ studies: _studies, ...report }: Report): void {
  visit(report, "");
}

function visit(value: unknown, path: string): void {
  if (typeof value === "number") requireNumber(value, path);
  else if (value instanceof Float64Array) value.forEach((each) => requireNumber(each, `${path}[]`));
  else if (Array.isArray(value)) for (const each of value as unknown[]) visit(each, `${path}[]`);
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) visit(each, path === "" ? key : `${path}.${key}`);
}

function requireNumber(value: number, path: string): void {
  if (!Number.isFinite(value)) throw new Finding(`report.${path} is ${String(value)}`);
}
