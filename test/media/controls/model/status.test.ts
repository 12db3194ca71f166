import { describe, expect, it } from "vitest";
import { statusParts } from "../../../../media/controls/model/status.js";
import type { ControlsOutcome } from "../../../../src/messages/controls.js";
import { outcome } from "../samples.js";

const line = (given: ControlsOutcome | undefined, tolerance = 0.045) =>
  statusParts(given, tolerance)
    .map(({ symbol, text }) => `${symbol} ${text}`)
    .join(" · ");

describe("the status line", () => {
  it("gives the answer in one line", () => {
    expect(line(outcome)).toBe("N = 4 rounds · r₀ 3.57 · rank 9 of 11");
    expect(line({ ...outcome, rounds: 1 })).toContain("N = 1 round ·");
    expect(statusParts(outcome, 0.045)[0]?.value).toBe("4");
  });

  it("says when collapse was not reached", () => {
    expect(line({ ...outcome, rounds: null })).toMatch(/^N > 10.000 rounds/);
  });

  it("keeps its places without an answer", () => {
    expect(line(undefined)).toBe("N = – rounds · r₀ – · rank –");
  });

  it("claims no N for a tolerance that cannot be reached", () => {
    expect(line({ ...outcome, rounds: 0 }, 0.01)).toContain("N = – rounds");
  });
});
