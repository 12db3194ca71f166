import type { Points } from "../theory/points.js";
import { experimentKernel, isGivenMatrix } from "./experimentKernel.js";
import type { KernelExperiment } from "./experimentSchema.js";

const defaultPoints = 101;

/**
 * The points at which fits are drawn: as the experiment says, else 101 over the kernel's domain or the range of its
 * inputs. None when inputs have several coordinates, or the kernel is known at the inputs only.
 */
export function gridPoints(experiment: KernelExperiment, inputs: Points): Points | undefined {
  if (inputs.dimension !== 1 || isGivenMatrix(experiment.problem.kernel)) return undefined;
  const range = inputRange(experiment, inputs);
  const { from = range.from, to = range.to, points = defaultPoints } = experiment.grid ?? {};
  // i/(points − 1) first, so that a grid over [0, 1] holds the numbers 0.01, 0.02, … themselves.
  const at = Number.isFinite(to - from)
    ? (part: number) => from + (to - from) * part
    : (part: number) => from * (1 - part) + to * part;
  const values = Float64Array.from({ length: points }, (_, i) => at(i / (points - 1)));
  return { count: points, dimension: 1, values };
}

function inputRange({ problem }: KernelExperiment, inputs: Points): { from: number; to: number } {
  const domain = experimentKernel(problem.kernel, 1)?.domain;
  if (domain !== undefined && Number.isFinite(domain[1])) return { from: domain[0], to: domain[1] };
  if (problem.kind === "synthetic") return { from: problem.interval[0], to: problem.interval[1] };
  const from = inputs.values.reduce((a, b) => Math.min(a, b));
  const to = inputs.values.reduce((a, b) => Math.max(a, b));
  // A single input has no range of its own.
  return from < to ? { from, to } : { from: from - 0.5, to: to + 0.5 };
}
