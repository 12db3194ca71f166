import { describe, expect, it } from "vitest";
import { formatIssue, type PathStep } from "../../src/experiment/issue.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import { applyChange } from "../../src/experiment/parameterChange.js";
import { parseChangedExperiment, parseExperiment, validateExperiment } from "../../src/experiment/parseExperiment.js";
import { illustrativeText, pointsValue, syntheticValue } from "../support/experiments.js";

const said = (value: unknown) => validateExperiment(value).issues.map(formatIssue);
const changed = (path: readonly PathStep[], value: unknown, base: unknown = pointsValue) =>
  said(withValueAt(base, path, value));

describe("parseExperiment", () => {
  it("reads comments and trailing commas, and fills in the defaults", () => {
    const parsed = parseExperiment(illustrativeText.replace("0.045", "0.045,"));
    expect(parsed).toMatchObject({
      ok: true,
      experiment: { tolerance: 0.045, rounds: 20, rankTolerance: "auto" },
      issues: [],
    });
  });

  it("points at the text that is wrong", () => {
    const text = JSON.stringify(withValueAt(pointsValue, ["problem", "kernel", "lengthScale"], -0.2), null, 2);
    const [issue] = parseExperiment(text).issues;
    expect(text.slice(issue?.offset, (issue?.offset ?? 0) + (issue?.length ?? 0))).toBe("-0.2");
  });

  it("points at the key that does not exist, and at the parent of one that is missing", () => {
    const text = '{ "version": 1, "tolerence": 3, "problem": { "kind": "points", "inputs": [1], "labels": [1] } }';
    const at = parseExperiment(text).issues.map(({ path, offset = 0, length = 0 }) => [
      path.join("."),
      text.slice(offset, offset + length),
    ]);
    expect(at).toEqual(
      expect.arrayContaining([
        ["tolerence", '"tolerence"'],
        ["problem.kernel", '"problem"'],
        ["tolerance", "{"],
      ]),
    );
  });

  it.each([
    ['{ "version": 1, "tolerance": NaN }', "line 1"],
    ['{\n"version": 1\n"tolerance": 2 }', "line 3"],
    ["", "empty"],
    ["// nothing", "empty"],
    ['{ "version": 1', "found the end of the file"],
    ["[".repeat(1e5), "nested too deeply"],
    ['{"a":'.repeat(1e5), "nested too deeply"],
  ])("says where %j is not JSON", (text, where) => {
    const parsed = parseExperiment(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues[0]?.text).toContain(where);
  });
});

describe("a key that stands twice", () => {
  const nested = `{ "version": 1,
  "problem": { "kind": "points", "inputs": [0, 1], "labels": [0, 1],
    "kernel": { "kind": "gaussian", "lengthScale": 1, "lengthScale": 2 } },
  "tolerance": 0.05,
  "tolerance": 0.2 }`;

  it("is an error at the second one, at the top and below", () => {
    const { ok, issues } = parseExperiment(nested);
    expect(ok).toBe(false);
    expect(issues.map(formatIssue)).toEqual([
      "problem.kernel.lengthScale: stands a second time on line 3, after the same line; keep one of them.",
      "tolerance: stands a second time on line 5, after line 4; keep one of them.",
    ]);
    expect(issues.map(({ offset }) => offset)).toEqual([
      nested.lastIndexOf('"lengthScale"'),
      nested.lastIndexOf('"tolerance"'),
    ]);
  });

  it("stays one when a change is put in", () => {
    expect(parseChangedExperiment(nested, ["tolerance=0.1"]).ok).toBe(false);
    expect(parseChangedExperiment(illustrativeText, ["tolerance=0.1"])).toMatchObject({
      experiment: { tolerance: 0.1 },
    });
  });
});

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("the name %s", (name) => {
  it("is an unknown setting like any other, at the top and below", () => {
    for (const text of [
      `{"${name}": 1, "version": 1}`,
      `{"version": 1, "problem": {"kind": "points", "${name}": 1}}`,
    ]) {
      const { ok, issues } = parseExperiment(text);
      expect(ok).toBe(false);
      expect(issues.map(formatIssue).join("\n")).toMatch(new RegExp(`${name}: there is no such setting here`));
    }
  });

  it("is no kernel, no problem, no solver and no function of a formula", () => {
    expect(changed(["problem", "kernel", "kind"], name).join()).toContain(`problem.kernel.kind: is "${name}"`);
    expect(changed(["problem", "kind"], name).join()).toContain(`problem.kind: is "${name}"`);
    expect(changed(["solver"], name).join()).toContain(`solver: is "${name}"`);
    expect(changed(["problem", "truth"], `${name}(x)`).join()).toContain(`the function "${name}" is not known`);
    expect(changed(["problem", "truth"], `x + ${name}`).join()).toContain(`"${name}" is not known`);
  });

  it("is put into an experiment as its own, and found there to be unknown", () => {
    const said = validateExperiment(applyChange(pointsValue, `${name}=1`)).issues.map(formatIssue);
    expect(said).toEqual([expect.stringContaining(`${name}: there is no such setting`) as string]);
    const below = validateExperiment(applyChange(pointsValue, `${name}.x=1`)).issues.map(formatIssue);
    expect(below).toEqual([expect.stringContaining(`${name}: there is no such setting`) as string]);
  });
});

describe("validateExperiment", () => {
  it.each<[readonly PathStep[], unknown, string]>([
    [["version"], 2, "version: is 2; it must be 1."],
    [["tolerance"], 0, "tolerance: is 0; it must be greater than 0."],
    [["tolerance"], Infinity, "tolerance: is Infinity; it must be a finite number."],
    [["tolerance"], "0.1", 'tolerance: is "0.1"; it must be a finite number.'],
    [["rounds"], 2.5, "rounds: is 2.5; it must be a whole number."],
    [["rounds"], 1e6, "rounds: is 1000000; it must be at most 10000."],
    [["tolerence"], 1, "tolerence: there is no such setting here; check the spelling or remove it."],
    [
      ["problem", "kind"],
      "tables",
      'problem.kind: is "tables"; it must be "points", "synthetic", "table" or "spectrum".',
    ],
    [
      ["problem", "kernel"],
      { kind: "gaussian" },
      "problem.kernel.lengthScale: is missing; it must be a finite number.",
    ],
    [["problem", "kernel", "lengthScale"], 0, "problem.kernel.lengthScale: is 0; it must be greater than 0."],
    [["problem", "inputs"], [], "problem.inputs: is an empty list; it must be a list of at least 1 item."],
    [["problem", "inputs", 1], "a", 'problem.inputs[1]: is "a"; it must be a finite number.'],
    [["problem", "labels"], [1, 2], "problem.labels: has 2 items; it must have one for each of the 3 inputs."],
    [
      ["problem", "inputs"],
      [[1, 2], [3, 4], [5]],
      "problem.inputs[2]: has another length than the first row; every row must have the same length.",
    ],
    [["problem", "truth"], "sin(y)", 'problem.truth: is "sin(y)"; "y" is not known; use x, x1, pi or e.'],
    [["rankTolerance"], -1, "rankTolerance: is -1; it must be at least 0."],
    [["rankTolerance"], 1, "rankTolerance: is 1; it must be less than 1."],
    [["noiseLevel"], 1e200, "noiseLevel: is 1e+200; it must be at most 1e+150."],
    [["grid"], { from: 1, to: 0 }, "grid.to: is 0; it must be greater than grid.from = 1."],
  ])("names path, value and constraint: %j = %j", (path, value, line) => {
    expect(changed(path, value)).toContain(line);
  });

  it.each([
    ["problem", "target"],
    ["problem", "truth"],
    ["problem", "kernel", "formula"],
  ])("takes formulas up to a length, and shows but their beginning when one cannot be read: %s.%s", (...path) => {
    const base = path.includes("target")
      ? syntheticValue
      : withValueAt(pointsValue, ["problem", "kernel"], { kind: "expression", formula: "min(x, t)" });
    expect(changed(path, Array<string>(500).fill("x").join("*"), base)).toEqual([]);
    const [long = ""] = changed(path, "-".repeat(20_000) + "x", base);
    expect(long).toContain("at most 1000 characters");
    const [wrong = ""] = changed(path, "?".repeat(900), base);
    expect([long, wrong].every(({ length }) => length < 200)).toBe(true);
  });

  it("keeps Green's functions on their interval and their line", () => {
    const spline = withValueAt(pointsValue, ["problem", "kernel"], { kind: "cubicSpline" });
    expect(said(spline)).toEqual([]);
    expect(changed(["problem", "inputs", 2], 1.5, spline)).toEqual([
      "problem.inputs[2]: is 1.5; the cubicSpline kernel lives on [0, 1], so it must lie there. Rescale the inputs.",
    ]);
    expect(
      changed(
        ["problem", "inputs"],
        [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
        spline,
      )[0],
    ).toContain("a kernel of 1 input coordinate; the inputs have 2");
    expect(changed(["grid"], { from: -1, to: 1 }, spline)[0]).toContain("grid.from: is -1");
  });

  it("keeps the width of an interval a number", () => {
    expect(changed(["problem", "interval"], [-1e308, 1e308], syntheticValue)[0]).toMatch(
      /problem\.interval: is \[-1e\+308, 1e\+308\]; the difference of its ends must be a finite number/,
    );
  });

  it("keeps designs to the dimensions that they make sense in", () => {
    expect(changed(["problem", "design"], "sphere", syntheticValue)[0]).toContain(
      "problem.dimension: is 1; the sphere design needs at least 2.",
    );
    expect(changed(["problem", "dimension"], 3, syntheticValue).join()).toContain(
      'problem.design: is "interior", which places points on a line',
    );
    expect(changed(["problem", "interval"], [1, 0], syntheticValue)[0]).toContain("problem.interval: is [1, 0]");
  });

  it("warns of inputs that repeat, which is not an error", () => {
    const parsed = validateExperiment(withValueAt(pointsValue, ["problem", "inputs"], [0.1, 0.5, 0.1]));
    expect(parsed).toMatchObject({
      ok: true,
      issues: [{ severity: "warning", code: "duplicateInputs", path: ["problem", "inputs", 2] }],
    });
  });

  it.each([null, 3, "x", [1], {}])("says what is wrong with %j", (value) => {
    const parsed = validateExperiment(value);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues.length).toBeGreaterThan(0);
  });
});

describe("a law of a spectrum", () => {
  it("begins at 1 where its scale is not said", () => {
    const law = { law: "power", count: 3, exponent: 2 };
    const problem = { kind: "spectrum", eigenvalues: law, coefficients: law };
    expect(validateExperiment({ version: 1, tolerance: 0.1, problem })).toMatchObject({
      ok: true,
      experiment: { problem: { eigenvalues: { scale: 1 } } },
    });
  });
});
