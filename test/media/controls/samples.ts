import { experimentSchema, type Experiment } from "../../../src/experiment/experimentSchema.js";
import { parameterFields, type ParameterField } from "../../../src/experiment/parameterFields.js";
import type { ControlsOutcome, ControlsSnapshot } from "../../../src/messages/controls.js";

export const pointsExperiment: Experiment = experimentSchema.parse({
  version: 1,
  tolerance: 0.045,
  problem: { kind: "points", inputs: [0, 0.5, 1], labels: [1, -1, 0.5], truth: "x", kernel: { kind: "cubicSpline" } },
});

export const syntheticExperiment: Experiment = experimentSchema.parse({
  version: 1,
  tolerance: 0.1,
  problem: {
    kind: "synthetic",
    target: "sin(2*pi*x)",
    count: 30,
    design: "grid",
    noise: 0.3,
    seed: 7,
    kernel: { kind: "gaussian", lengthScale: 0.15 },
  },
});

/** Reachable error 0.04, label energy 0.6; N = 4, 3, 2, 1 in between. */
export const outcome: ControlsOutcome = {
  stale: false,
  reachableError: 0.04,
  labelEnergy: 0.6,
  count: 11,
  rank: 9,
  rounds: 4,
  initialRatio: 3.57,
  profile: { tolerances: Float64Array.of(0.04, 0.05, 0.1, 0.25, 0.6), rounds: Float64Array.of(4, 3, 2, 1, 0) },
};

export function fieldOf(experiment: Experiment, key: string): ParameterField {
  const field = parameterFields(experiment).find((candidate) => candidate.key === key);
  if (field === undefined) throw new Error(`There is no field ${key}.`);
  return field;
}

export function snapshotOf(revision: number, more: Partial<ControlsSnapshot> = {}): ControlsSnapshot {
  return {
    revision,
    document: "file:///a/a.distill.json",
    fileName: "a.distill.json",
    experiment: pointsExperiment,
    editable: true,
    issues: [],
    activity: { kind: "idle" },
    outcome,
    ...more,
  };
}
