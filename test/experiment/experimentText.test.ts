import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { experimentText } from "../../src/experiment/experimentText.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import { experimentOf, projectRoot } from "../support/experiments.js";

const examples = join(projectRoot, "examples");

describe("experimentText", () => {
  it.each(readdirSync(examples).filter((name) => name.endsWith(".distill.json")))(
    "writes %s so that it reads as the same experiment",
    (name) => {
      const parsed = parseExperiment(readFileSync(join(examples, name), "utf8"));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      const again = parseExperiment(experimentText(parsed.experiment));
      expect(again.ok && again.experiment).toEqual(parsed.experiment);
    },
  );

  it("writes numbers that read as the same numbers, in lines that fit a screen", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (labels) => {
        const experiment = experimentOf({
          version: 1,
          tolerance: 0.1,
          problem: {
            kind: "points",
            inputs: labels.map((_, i) => i),
            labels: labels.map((value) => value + 0),
            kernel: { kind: "gaussian", lengthScale: 1 },
          },
        });
        const text = experimentText(experiment);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(experiment)));
        expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(121);
      }),
    );
  });
});
