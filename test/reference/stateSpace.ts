import { readFileSync } from "node:fs";
import type { KernelSpecification } from "../../src/theory/kernels/registry.js";

interface ReferenceRound {
  readonly multiplier: number;
  readonly targetNorm: number;
  readonly trainError: number;
  readonly squaredNorm: number;
  readonly fitted: number[];
  readonly grid: number[];
  /** tr (cI + G)⁻¹, with round 0. */
  readonly inverseTrace?: number;
}

export interface StateSpaceCase {
  readonly name: string;
  readonly kernel: KernelSpecification;
  readonly points: number[];
  readonly labels: number[][];
  readonly tolerance: number;
  readonly grid: number[];
  readonly rounds: readonly ReferenceRound[];
  /** The smallest nonzero and the largest eigenvalue of G. */
  readonly extremes: readonly [number, number];
}

/** What stateSpace.py wrote: values from 50-digit arithmetic at K = 120, rounded to doubles. */
export const stateSpaceReference = JSON.parse(
  readFileSync(new URL("stateSpace.json", import.meta.url), "utf8"),
) as readonly StateSpaceCase[];
