import type { SymmetricProduct } from "../symmetricSolver.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";
import { takeOver } from "./matrixInMemory.js";

/** product() of symmetricSolver.ts. One thread: the product waits for memory, not for the processor. */
export function wasmProduct(instance: LinearAlgebraInstance, matrix: Float64Array, size: number): SymmetricProduct {
  const { stored, reserved: [from, to] } = takeOver("symmetricProduct", instance, matrix, size,
    ({ layout, ld }) => [layout.place(ld), layout.place(ld)] as const);
  const padded = Math.ceil(size / 4) * 4;
  const x = new Float64Array(instance.memory.buffer, from, padded).fill(0);
  const y = new Float64Array(instance.memory.buffer, to, padded);
  return (vector, into) => {
    x.set(vector.subarray(0, size));
    instance.exports.symmetricProduct(stored.address, stored.ld, from, to, to, 0, padded, 1);
    into.set(y.subarray(0, size));
  };
}
