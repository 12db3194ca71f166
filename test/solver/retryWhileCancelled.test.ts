import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import { retryWhileCancelled } from "../../src/solver/retryWhileCancelled.js";

const endingIn =
  (...ends: readonly (string | Error)[]): (() => Promise<string>) =>
  () => {
    const [end = "too often", ...later] = ends;
    ends = later;
    return end instanceof Error ? Promise.reject(end) : Promise.resolve(end);
  };

describe("retryWhileCancelled", () => {
  it("tries again when others took the solver away", async () => {
    expect(await retryWhileCancelled(endingIn(new Cancelled(), new Cancelled(), "done"))).toBe("done");
  });

  it("gives up once it is no longer wanted", async () => {
    let wanted = 2;
    const compute = endingIn(new Cancelled(), new Cancelled());
    expect(await retryWhileCancelled(compute, () => wanted-- > 0)).toBeUndefined();
  });

  it("drops a result that is no longer wanted when it comes", async () => {
    let wanted = true;
    const compute = () => {
      wanted = false;
      return Promise.resolve("late");
    };
    expect(await retryWhileCancelled(compute, () => wanted)).toBeUndefined();
  });

  it("passes on what is wrong with the computation itself", async () => {
    await expect(retryWhileCancelled(endingIn(new Error("boom")))).rejects.toThrow("boom");
  });
});
