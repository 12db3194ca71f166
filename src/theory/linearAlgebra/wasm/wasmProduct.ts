import { requireFinite } from "../../requirements.js";
import { requireSquare } from "../symmetricPart.js";
import type { SymmetricProduct } from "../symmetricProduct.js";
import { createLayout, paddedShape } from "./layout.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";

/**
 * product() of symmetricSolver.ts. One thread: the product waits for memory, not for the processor.
 *
 * Only the triangle that a product reads is copied: taking new pages of memory from the system costs as much as twenty
 * products.
 */
export function wasmProduct(instance: LinearAlgebraInstance, matrix: Float64Array, size: number): SymmetricProduct {
  requireSquare("symmetricProduct", matrix, size);
  const { ld, columns } = paddedShape(size);
  const layout = createLayout(instance);
  const [address, from, to] = [layout.place(ld * columns), layout.place(ld), layout.place(ld)];
  layout.commit("symmetricProduct", size);
  const { buffer } = instance.memory;
  const length = ld / 8;
  const padded = Math.ceil(size / 4) * 4;
  const stored = new Float64Array(buffer, address, length * columns);
  for (let j = 0; j < padded; j++) {
    // Four columns are read at a time, from the row of the first of them on.
    const first = j - (j % 4);
    if (j < size) stored.set(matrix.subarray(j * size + first, (j + 1) * size), j * length + first);
    stored.fill(0, j * length + (j < size ? size : first), j * length + padded);
  }
  const x = new Float64Array(buffer, from, padded).fill(0);
  const y = new Float64Array(buffer, to, padded);
  const multiply = () => {
    instance.exports.symmetricProduct(address, ld, from, to, to, 0, padded, 1);
  };
  // One product with ones passes every entry: what is not finite leaves its trace.
  x.fill(1, 0, size);
  multiply();
  if (!y.every(Number.isFinite)) requireFinite("symmetricProduct", "matrix", matrix);
  return (vector, into) => {
    x.set(vector.subarray(0, size));
    multiply();
    into.set(y.subarray(0, size));
  };
}
