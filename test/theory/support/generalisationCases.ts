import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { generalisationReference } from "../../reference/generalisation.js";
import { reference } from "../../reference/theory.js";
import { pointsFrom } from "./points.js";

/** The cases of generalisation.json, decomposed and distilled. */
export const generalisationCases = generalisationReference.points.map(({ name, rounds: expected }) => {
  const example = reference.points.find((candidate) => candidate.name === name);
  if (example === undefined) throw new Error(name);
  const kernel = createKernel(example.kernel);
  const points = pointsFrom(example.points);
  const count = points.count;
  const outputs = example.labels[0].length;
  const gram = gramMatrix(kernel, points);
  const decomposition = decompose(gram, count, "auto");
  const labels = Float64Array.from(example.labels.flat());
  const problem = spectralProblem(decomposition, labels, outputs);
  const { rounds } = distill(problem, { tolerance: example.tolerance, recordedRounds: 9 });
  return {
    name,
    expected,
    kernel,
    points,
    grid: pointsFrom(example.grid.slice(1, 4)),
    count,
    outputs,
    gram,
    decomposition,
    labels,
    problem,
    rounds,
  };
});
