import type { Points } from "../theory/points.js";
import { compileExpression } from "./expression.js";
import type { ExperimentFiles } from "./experimentFiles.js";
import { flatten } from "./inputs.js";
import { ExperimentError } from "./issue.js";
import type { KernelProblem, SyntheticProblem } from "./problemSchema.js";
import type { ProblemData } from "./problemData.js";
import { tableData } from "./tableData.js";
import { normalStream, uniformStream } from "./random.js";

/**
 * The data that an experiment's problem describes; synthetic problems are drawn from their seed, tables taken from
 * `files`.
 */
export function problemData(problem: KernelProblem, files: ExperimentFiles = {}): ProblemData {
  if (problem.kind === "synthetic") return drawSynthetic(problem);
  if (problem.kind === "table") return tableData(problem, files);
  const inputs = flatten(problem.inputs);
  const labels = flatten(problem.labels);
  const data = { inputs, labels: labels.values, outputs: labels.dimension };
  return problem.truth === undefined
    ? data
    : { ...data, truth: { evaluate: compileExpression(problem.truth, inputs.dimension), path: ["problem", "truth"] } };
}

/** Values of a formula at points; a value that is not finite is an error that names the point. */
export function evaluateAt(truth: NonNullable<ProblemData["truth"]>, points: Points): Float64Array {
  const values = new Float64Array(points.count);
  for (let i = 0; i < points.count; i++) {
    const x = points.values.subarray(i * points.dimension, (i + 1) * points.dimension);
    const value = truth.evaluate(x);
    if (!Number.isFinite(value)) {
      const where = points.dimension === 1 ? `x = ${x[0]}` : `x = (${Array.from(x).join(", ")})`;
      throw new ExperimentError([
        {
          severity: "error",
          code: "notFinite",
          path: truth.path,
          text: `is ${value} at ${where}; it must be finite at every input and grid point.`,
        },
      ]);
    }
    values[i] = value;
  }
  return values;
}

function drawSynthetic(problem: SyntheticProblem): ProblemData {
  const inputs = drawInputs(problem);
  const truth = { evaluate: compileExpression(problem.target, problem.dimension), path: ["problem", "target"] };
  const noise = normalStream(problem.seed, "noise");
  const labels = evaluateAt(truth, inputs).map((value) => value + problem.noise * noise());
  return { inputs, labels, outputs: 1, truth };
}

function drawInputs({ count, design, dimension, interval: [from, to], seed }: SyntheticProblem): Points {
  const points = { count, dimension, values: new Float64Array(count * dimension) };
  const place = (unit: number) => from + (to - from) * unit;
  switch (design) {
    case "grid":
      points.values.forEach((_, i, values) => {
        values[i] = place(count === 1 ? 0.5 : i / (count - 1));
      });
      break;
    case "interior":
      points.values.forEach((_, i, values) => {
        values[i] = place((i + 1) / (count + 1));
      });
      break;
    case "chebyshev":
      points.values.forEach((_, i, values) => {
        values[i] = place((1 - Math.cos((Math.PI * (i + 0.5)) / count)) / 2);
      });
      break;
    case "uniform": {
      const uniform = uniformStream(seed, "inputs");
      points.values.forEach((_, i, values) => {
        values[i] = place(uniform());
      });
      break;
    }
    case "sphere":
      fillSphere(points, normalStream(seed, "inputs"));
      break;
  }
  return points;
}

function fillSphere({ count, dimension, values }: Points, normal: () => number): void {
  for (let i = 0; i < count; i++) {
    const row = values.subarray(i * dimension, (i + 1) * dimension);
    row.forEach((_, j) => {
      row[j] = normal();
    });
    const norm = Math.hypot(...row);
    row.forEach((value, j) => {
      row[j] = value / norm;
    });
  }
}
