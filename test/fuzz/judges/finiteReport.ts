import type { Report } from "../../../src/experiment/report.js";
import { Finding } from "./finding.js";

/**
 * Places whose number may be infinite: a ratio of weights one of which is exactly zero, and what is the least or the
 * most of no such ratio. JSON has null there.
 */
const infinite: readonly RegExp[] = [
  /^sparsity\.ratios\.(truth|floors\[\]\.(values|slacks))\[\]$/,
  /^sparsity\.indices\[\]\.(index|bounds\[\]\.(value|truth|slack))$/,
  /^theorems\.statements\[\]\.bounds\[\]\.(value|truth|slack)$/,
];

/** Requires that every number of a report is finite, but for those that the contract calls infinite. */
export function requireFiniteReport(report: Report): void {
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
  if (Number.isFinite(value) || (value === Infinity && infinite.some((each) => each.test(path)))) return;
  throw new Finding(`report.${path} is ${String(value)}`);
}
