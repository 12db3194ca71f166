import { describe, expect, it } from "vitest";
import { problemData } from "../../src/experiment/data.js";
import { extremes } from "../../src/experiment/extremes.js";
import { ExperimentError, type Issue } from "../../src/experiment/issue.js";
import { experimentJsonSchema } from "../../src/experiment/jsonSchema.js";
import { longestExperiment, mostIssues, mostOutputs } from "../../src/experiment/limits.js";
import { parseExperiment, validateExperiment } from "../../src/experiment/parseExperiment.js";
import { columnGroups } from "../../src/experiment/tableColumns.js";
import { kernelProblemOf } from "../support/experiments.js";

const kernel = { kind: "gaussian", lengthScale: 1 };
const table = (changes: object, text: string) =>
  problemData(
    kernelProblemOf({
      version: 1,
      tolerance: 0.1,
      problem: { kind: "table", path: "data.csv", inputs: ["x"], labels: ["y"], kernel, ...changes },
    }),
    { "data.csv": text },
  );
const refusal = (run: () => unknown): Issue | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof ExperimentError) return error.issues[0];
    throw error;
  }
  return undefined;
};
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("what is too much", () => {
  it("is told of classes with their number, before there is a label for each", () => {
    const text = `x,y\n${lines(mostOutputs + 1, (i) => `${i},k${i}`)}`;
    expect(refusal(() => table({ classes: true }, text))).toMatchObject({
      path: ["problem", "labels"],
      text: expect.stringContaining("1,001 classes") as string,
    });
  });

  it("is told of columns", () => {
    const columns = Array.from({ length: 10_001 }, (_, i) => `p${i}`);
    expect(refusal(() => table({ inputs: ["p*"] }, `${columns.join(",")},y\n${"1,".repeat(10_001)}2`))).toMatchObject({
      path: ["problem", "inputs", 0],
      text: expect.stringContaining("10,001 inputs") as string,
    });
  });

  it("is told of a file that is too long to be read", () => {
    const { ok, issues } = parseExperiment(" ".repeat(longestExperiment + 1));
    expect(ok).toBe(false);
    expect(issues[0]?.text).toContain("50,000,001 characters");
  });

  it("is stated in the schema, where an editor shows it", () => {
    const schema = JSON.stringify(experimentJsonSchema());
    expect(schema).toContain("inputs, at most 10,000");
    expect(schema).toContain("of at most 1,000");
  });
});

describe("faults beyond counting", () => {
  const expectCounted = (issues: readonly Issue[], more: string) => {
    expect(issues).toHaveLength(mostIssues + 1);
    expect(issues.at(-1)?.text).toContain(`${more} more`);
  };

  it("of values are told as the first of them and a number", () => {
    const wrong = Array.from({ length: 20_000 }, () => "a");
    const { issues } = validateExperiment({
      version: 1,
      problem: { kind: "points", inputs: wrong, labels: [1], kernel },
      tolerance: 1,
    });
    expect(issues[0]?.path).toEqual(["problem", "inputs", 0]);
    expectCounted(issues, "19,950");
  });

  it("of syntax, too, each line of which is a fault of its own", () => {
    const { issues } = parseExperiment(`{"version": 1,\n${"x\n".repeat(20_000)}`);
    expect(issues[0]?.text).toContain("line 2");
    expect(issues).toHaveLength(mostIssues + 1);
    expect(issues.at(-1)).toMatchObject({ code: "moreIssues", path: [] });
  });

  it("stand at the beginning of the text", () => {
    const { issues } = parseExperiment(
      JSON.stringify({ version: 1, problem: { kind: "points", inputs: Array(60).fill("a"), labels: [1], kernel } }),
    );
    expect(issues.at(-1)).toMatchObject({ code: "moreIssues", offset: 0, length: 1 });
  });
});

it("a given matrix is refused where inputs are drawn, at the kernel", () => {
  const { ok, issues } = validateExperiment({
    version: 1,
    tolerance: 0.01,
    problem: {
      kind: "synthetic",
      target: "x",
      count: 2,
      design: "grid",
      noise: 0,
      seed: 1,
      kernel: {
        kind: "gram",
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
    },
  });
  expect(ok).toBe(false);
  expect(issues[0]?.path).toEqual(["problem", "kernel", "kind"]);
});

it("points at both ends of double precision have extremes", () => {
  for (const far of [5e-324, 1.7e308]) {
    expect(extremes([-far, 0, far], [[0, 1, 2]], 4)).toEqual([0, 1, 2]);
  }
});

describe("work that grows with a table as the table does", () => {
  it("holds out a share of very many rows", () => {
    const count = 30_000;
    const data = table({ test: { fraction: 0.5, seed: 1 } }, `x,y\n${lines(count, (i) => `${i},1`)}`);
    expect(data.inputs.count).toBe(count / 2);
    const all = new Set([...data.inputs.values, ...(data.test?.inputs.values ?? [])]);
    expect(all.size).toBe(count);
  });

  it("groups very many columns, each stem of which is another", () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `c${Math.floor(i / 3)}_${i % 3}`);
    expect(columnGroups(names)).toHaveLength(10_000);
    expect(columnGroups([...names.slice(0, 3), "c0_extra"])).toEqual([]);
  });
});
