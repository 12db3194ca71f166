import { ExperimentError } from "./issue.js";
import { uniformStream } from "./random.js";

/**
 * K × C labels: 1 in the column of each item's class, 0 elsewhere.
 * @throws ExperimentError for a class that is not known.
 */
export function oneHot(items: readonly string[], classes: readonly string[]): Float64Array {
  const labels = new Float64Array(items.length * classes.length);
  const indices = new Map(classes.map((name, index) => [name, index]));
  items.forEach((item, i) => {
    const index = indices.get(item);
    if (index === undefined) {
      throw new ExperimentError([
        {
          severity: "error",
          code: "table",
          path: ["problem", "test"],
          text: `has the class "${item}", which is none of the training file's: ${someOf(classes)}.`,
        },
      ]);
    }
    labels[i * classes.length + index] = 1;
  });
  return labels;
}

function someOf(classes: readonly string[]): string {
  return `${classes.slice(0, 20).join(", ")}${classes.length > 20 ? ", …" : ""}`;
}

/**
 * One-hot labels in which a share of the items, drawn at random, is given another class, each other one with the same
 * probability.
 */
export function flipClasses(labels: Float64Array, classes: number, fraction: number, seed: number): Float64Array {
  const uniform = uniformStream(seed, "noise");
  const flipped = labels.slice();
  if (classes < 2) return flipped;
  for (let i = 0; i < labels.length; i += classes) {
    const [draw, other] = [uniform(), uniform()];
    if (draw >= fraction) continue;
    const present = labels.subarray(i, i + classes).indexOf(1);
    const next = (present + 1 + Math.floor(other * (classes - 1))) % classes;
    flipped.fill(0, i, i + classes);
    flipped[i + next] = 1;
  }
  return flipped;
}

/**
 * Share of the items whose largest output is the one that their label has: argmax against argmax, the first of equals.
 */
export function accuracy(fitted: Float64Array, labels: Float64Array, classes: number): number {
  let right = 0;
  for (let i = 0; i < labels.length; i += classes) {
    if (argmax(fitted.subarray(i, i + classes)) === argmax(labels.subarray(i, i + classes))) right++;
  }
  return (right * classes) / labels.length;
}

function argmax(values: Float64Array): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? -Infinity) ? i : best), 0);
}
