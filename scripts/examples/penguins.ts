import { readFileSync } from "node:fs";
import path from "node:path";
import { csvText } from "./csvText";

const measures = {
  billLength: "Beak Length (mm)",
  billDepth: "Beak Depth (mm)",
  flipperLength: "Flipper Length (mm)",
  bodyMass: "Body Mass (g)",
} as const;

type Penguin = Readonly<Record<string, string | number | null>>;

/**
 * The penguins that were measured, each measure in standard deviations from its mean: kernels of a distance treat all
 * alike.
 */
export function penguinTable(folder: string): Readonly<Record<string, string>> {
  const all = JSON.parse(readFileSync(path.join(folder, "data", "penguins.json"), "utf8")) as readonly Penguin[];
  const measured = all.filter((penguin) => Object.values(measures).every((key) => typeof penguin[key] === "number"));
  const columns = Object.values(measures).map((key) => standardised(measured.map((penguin) => Number(penguin[key]))));
  return {
    "penguins.csv": csvText(
      ["species", ...Object.keys(measures)],
      measured.map((penguin, row) => [
        String(penguin["Species"]),
        ...columns.map((column) => (column[row] ?? NaN).toFixed(3)),
      ]),
    ),
  };
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / deviation);
}
