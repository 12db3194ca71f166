import { expect, it } from "vitest";
import { kernelSchema } from "../../src/experiment/kernelSchema.js";
import { kernelTitle } from "../../src/experiment/kernelTitle.js";

it("names every kernel of the table by its title, each differently", () => {
  const titles = kernelSchema.options.map(({ shape }) =>
    kernelTitle({ kind: shape.kind.value } as Parameters<typeof kernelTitle>[0]),
  );
  expect(titles).toContain("cubic spline");
  expect(new Set(titles).size).toBe(kernelSchema.options.length);
});
