import { describe, it } from "vitest";
import { plainSymmetricSolver } from "../../../src/theory/linearAlgebra/symmetricSolver.js";
import { expectDecomposes } from "../support/eigenLaws.js";
import { symmetricMatrices } from "../support/symmetricMatrices.js";

describe.each(Object.entries(symmetricMatrices))("plainSymmetricSolver, %s", (_, matrix) => {
  it.each([1, 2, 3, 17, 40])("decomposes at size %i", (size) => {
    expectDecomposes(plainSymmetricSolver.eigen(matrix(size), size), matrix(size), size);
  });
});
