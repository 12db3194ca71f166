import { describe, expect, it } from "vitest";
import { placeIssues } from "../../../../media/controls/model/fieldIssues.js";
import type { Issue, PathStep } from "../../../../src/experiment/issue.js";
import { parameterFields } from "../../../../src/experiment/parameterFields.js";
import { pointsExperiment } from "../samples.js";

const fields = parameterFields(pointsExperiment);
const issue = (path: readonly PathStep[], severity: Issue["severity"] = "error"): Issue => ({
  severity,
  code: "x",
  path,
  text: path.join("."),
});
const fieldFor = (path: readonly PathStep[]) => [...placeIssues([issue(path)], fields).byField.keys()][0];

describe("placing issues", () => {
  it("puts an issue to its parameter, also when it is about a part of the value", () => {
    expect(fieldFor(["tolerance"])).toBe("tolerance");
    expect(fieldFor(["problem", "labels", 3])).toBe("problem.labels");
    expect(fieldFor(["problem", "kernel", "kind"])).toBe("problem.kernel");
  });

  it("does not put to a choice what is wrong elsewhere inside the chosen alternative", () => {
    expect(fieldFor(["problem", "interval", 1])).toBeUndefined();
    expect(fieldFor(["problem", "kernel", "colour"])).toBeUndefined();
    expect(fieldFor([])).toBeUndefined();
  });

  it("shows the gravest at a control and the gravest first elsewhere", () => {
    const placed = placeIssues(
      [
        issue(["tolerance"], "warning"),
        issue(["tolerance"], "error"),
        issue(["title"], "information"),
        issue(["version"], "error"),
      ],
      fields,
    );
    expect(placed.byField.get("tolerance")?.severity).toBe("error");
    expect(placed.elsewhere.map(({ path }) => path[0])).toEqual(["version", "title"]);
  });
});
