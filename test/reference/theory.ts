import { readFileSync } from "node:fs";
import type { KernelSpecification } from "../../src/theory/kernels/registry.js";

interface ReferenceRound {
  readonly multiplier: number;
  readonly targetNorm: number;
  readonly trainError: number;
  readonly squaredNorm: number;
  readonly degreesOfFreedom: number;
}

export interface PointCase {
  readonly name: string;
  readonly kernel: KernelSpecification;
  readonly points: number[][];
  readonly labels: number[][];
  readonly tolerance: number;
  readonly grid: number[][];
  readonly maximalRounds: number;
  readonly ratios: number[];
  readonly collapse: number | null;
  readonly eigenvalues: number[];
  readonly rounds: readonly (ReferenceRound & { readonly fitted: number[]; readonly grid: number[] })[];
}

export interface SpectrumCase {
  readonly name: string;
  readonly eigenvalues: number[];
  readonly coefficients: number[][];
  readonly tolerance: number;
  readonly maximalRounds: number;
  readonly ratios: number[];
  readonly collapse: number | null;
  readonly rounds: readonly (ReferenceRound & { readonly stepWeights: number[]; readonly basisWeights: number[] })[];
}

export interface KernelCase {
  readonly kernel: KernelSpecification;
  readonly x: number;
  readonly t: number;
  readonly value: number;
}

interface Reference {
  readonly points: readonly PointCase[];
  readonly spectra: readonly SpectrumCase[];
  readonly kernels: readonly KernelCase[];
}

/** What theory.py wrote: values from 60-digit arithmetic, rounded to doubles. */
export const reference = JSON.parse(readFileSync(new URL("theory.json", import.meta.url), "utf8")) as Reference;
