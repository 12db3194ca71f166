import { describe, expect, it } from "vitest";
import { distinctInputs, groupMeans, groupSums, toInputs } from "../../../src/theory/stateSpace/distinctInputs.js";

const values = Float64Array.of(0.5, 0, 0.2, 0.5, 1, 0.9, 0.5);
const inputs = distinctInputs(
  values,
  (x) => x === 0 || x === 1,
  (x, t) => x === t,
);

describe("distinctInputs", () => {
  it("sorts, merges and sets vanishing inputs apart", () => {
    expect([...inputs.points]).toEqual([0.2, 0.5, 0.9]);
    expect([...inputs.multiplicities]).toEqual([1, 3, 1]);
    expect([...inputs.members]).toEqual([2, 0, 3, 6, 5]);
    expect([...inputs.starts]).toEqual([0, 1, 4, 5]);
    expect([...inputs.vanishing]).toEqual([1, 4]);
    expect(inputs.count).toBe(7);
  });

  it("leaves ascending inputs in their order", () => {
    const { members, points } = distinctInputs(
      Float64Array.of(0.1, 0.1, 0.3),
      () => false,
      (x, t) => x === t,
    );
    expect([[...members], [...points]]).toEqual([
      [0, 1, 2],
      [0.1, 0.3],
    ]);
  });

  it("chains what is alike to the first of it", () => {
    const { points } = distinctInputs(
      Float64Array.of(0.1, 0.15, 0.21, 0.3),
      () => false,
      (x, t) => t - x < 0.1,
    );
    expect([...points]).toEqual([0.1, 0.21]);
  });

  it("may have nothing left", () => {
    const none = distinctInputs(
      Float64Array.of(0, 1),
      () => true,
      () => false,
    );
    expect([none.points.length, [...none.starts], [...none.vanishing]]).toEqual([0, [0], [0, 1]]);
  });
});

describe("values", () => {
  const columns = Float64Array.of(1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60, 7, 70);

  it("are summed and averaged over repetitions", () => {
    expect([...groupSums(inputs, columns, 2)]).toEqual([3, 30, 12, 120, 6, 60]);
    expect([...groupMeans(inputs, columns, 2)]).toEqual([3, 30, 4, 40, 6, 60]);
  });

  it("are handed back to all inputs, and 0 where the kernel vanishes", () => {
    expect([...toInputs(inputs, Float64Array.of(1, 2, 3), 1)]).toEqual([2, 0, 1, 2, 0, 3, 2]);
    expect([...toInputs(inputs, Float64Array.of(1, 2, 3), 1, 10)]).toEqual([20, 0, 10, 20, 0, 30, 20]);
  });
});
