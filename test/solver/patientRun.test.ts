import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import { patientRun } from "../../src/solver/patientRun.js";
import type { RunResult, Solver } from "../../src/solver/solver.js";
import { experimentOf, pointsValue } from "../support/experiments.js";

const result = { milliseconds: 1 } as RunResult;
const request = { experiment: experimentOf(pointsValue) };

function solverThat(...answers: readonly (RunResult | Error)[]): Solver {
  let call = 0;
  return {
    run: () => {
      const answer = answers[call++];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? result);
    },
  } as unknown as Solver;
}

describe("patientRun", () => {
  it("tries again when others took the solver away", async () => {
    expect(await patientRun(solverThat(new Cancelled(), new Cancelled(), result), request)).toBe(result);
  });

  it("gives up once it is no longer wanted", async () => {
    let wanted = 2;
    expect(await patientRun(solverThat(new Cancelled(), new Cancelled()), request, () => wanted-- > 0)).toBeUndefined();
  });

  it("passes on what is wrong with the run itself", async () => {
    await expect(patientRun(solverThat(new Error("boom")), request)).rejects.toThrow("boom");
  });
});
