import { describe, expect, it } from "vitest";
import { capacity } from "../../../src/theory/generalisation/capacity.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { generalisationCases } from "../support/generalisationCases.js";
import { randomDistillations } from "../support/randomDistillations.js";

describe("capacity", () => {
  it("counts m equal weights as m, whatever their size; the trace does not", () => {
    for (const size of [1, 0.3, 1e-200]) {
      const { degreesOfFreedom, participationRatio, entropyRank } = capacity(Float64Array.of(size, size, size, 0, 0));
      // Sums of three.
      expectRelative(degreesOfFreedom, 3 * size, 4e-16);
      expectRelative(participationRatio, 3, 4e-16);
      expectRelative(entropyRank, 3, 4e-16);
    }
  });

  it("has the values of its definition", () => {
    const { participationRatio, entropyRank } = capacity(Float64Array.of(1, 0.5, 0.25));
    expectRelative(participationRatio, 1.75 ** 2 / 1.3125, 4e-16);
    const entropy = -[4 / 7, 2 / 7, 1 / 7].reduce((sum, p) => sum + p * Math.log(p), 0);
    expectRelative(entropyRank, Math.exp(entropy), 1e-15);
  });

  it("is 0 for no weights at all and refuses what is no number", () => {
    expect(capacity(new Float64Array(3))).toEqual({ degreesOfFreedom: 0, participationRatio: 0, entropyRank: 0 });
    expect(() => capacity(Float64Array.of(1, NaN))).toThrow(expect.objectContaining({ code: "notFinite" }));
  });

  it("is ordered, (tr B)²/tr B² ≤ entropy rank ≤ rank, and falls with the rounds", () => {
    for (const { problem, rounds } of randomDistillations.slice(0, 500)) {
      let before = Infinity;
      for (const { basisWeights, degreesOfFreedom } of rounds) {
        const { degreesOfFreedom: trace, participationRatio, entropyRank } = capacity(basisWeights);
        expectRelative(trace, degreesOfFreedom, 1e-14);
        expectAtMost(participationRatio, entropyRank * (1 + 1e-14), "participation ratio");
        expectAtMost(entropyRank, problem.rank * (1 + 1e-14), "entropy rank");
        expectAtMost(trace, problem.rank, "degrees of freedom");
        expectAtMost(entropyRank, before * (1 + 1e-13), "entropy rank against the round before");
        before = entropyRank;
      }
    }
  });

  it.each(generalisationCases)("matches 60-digit arithmetic: $name", ({ rounds, expected }) => {
    // Weights carry the eigenvalues' backward error, K·2⁻⁵²·d_max/c.
    expected.forEach(({ participationRatio }, t) =>
      expectRelative(capacity(rounds[t].basisWeights).participationRatio, participationRatio, 1e-12),
    );
  });
});
