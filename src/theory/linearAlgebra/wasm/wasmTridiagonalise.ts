import { fromReflected, toReflected, type Reflector } from "../reflectors.js";
import { rescale, type SymmetricPart } from "../symmetricPart.js";
import type { Tridiagonalisation } from "../tridiagonalisation.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";
import { scaleInMemory, takeOver, type MatrixInMemory } from "./matrixInMemory.js";

/** A reduced matrix in the module's memory: T, and the reflectors in the matrix's place. */
export interface Reduced {
  readonly stored: MatrixInMemory;
  readonly unit: Omit<SymmetricPart, "entries">;
  readonly diagonal: number;
  readonly offDiagonal: number;
  readonly factors: number;
  readonly shares: 1 | 2;
}

/** `reserve` places what the caller needs besides. */
export function reduce<T>(
  operation: string,
  instance: LinearAlgebraInstance,
  matrix: Float64Array,
  size: number,
  reserve: (shape: MatrixInMemory, shares: 1 | 2) => T,
): { reduced: Reduced; reserved: T } {
  const shares = instance.sharesFor(size);
  const {
    stored,
    reserved: { own, reserved },
    largest,
  } = takeOver(operation, instance, matrix, size, (shape) => {
    const vector = () => shape.layout.place(8 * shape.columns);
    const panel = () => shape.layout.place(64 * shape.ld);
    return {
      own: {
        diagonal: vector(),
        offDiagonal: vector(),
        factors: vector(),
        panel: panel(),
        left: panel(),
        right: panel(),
        spare: shape.layout.place(shape.ld + 1024),
      },
      reserved: reserve(shape, shares),
    };
  });
  const unit = scaleInMemory(instance, stored, size, largest);
  const { diagonal, offDiagonal, factors, panel, left, right, spare } = own;
  new Float64Array(instance.memory.buffer, factors, stored.columns).fill(0);
  new Float64Array(instance.memory.buffer, panel, 8 * stored.ld).fill(0);
  instance.exports.tridiagonalise(
    stored.address,
    stored.ld,
    size,
    diagonal,
    offDiagonal,
    factors,
    panel,
    left,
    right,
    spare,
    shares,
  );
  return { reduced: { stored, unit, diagonal, offDiagonal, factors, shares }, reserved };
}

/**
 * tridiagonalise() of symmetricSolver.ts. The reflectors are copied out, so that the memory is free for the next
 * problem.
 */
export function wasmTridiagonalise(
  instance: LinearAlgebraInstance,
  matrix: Float64Array,
  size: number,
): Tridiagonalisation {
  const { reduced } = reduce("tridiagonalise", instance, matrix, size, () => undefined);
  const { buffer } = instance.memory;
  const factors = new Float64Array(buffer, reduced.factors, size);
  const packed = new Float64Array((size * (size - 1)) / 2);
  const reflectors: Reflector[] = [];
  let at = 0;
  for (let j = 0; j + 1 < size; j++) {
    const length = size - 1 - j;
    packed.set(new Float64Array(buffer, reduced.stored.address + j * reduced.stored.ld + 8 * (j + 1), length), at);
    reflectors.push({ vector: packed.subarray(at, at + length), first: j + 1, factor: factors[j] });
    at += length;
  }
  return {
    size,
    diagonal: rescale("tridiagonalise", new Float64Array(buffer, reduced.diagonal, size).slice(), reduced.unit),
    offDiagonal: rescale(
      "tridiagonalise",
      new Float64Array(buffer, reduced.offDiagonal, size - 1).slice(),
      reduced.unit,
    ),
    toTridiagonal: (vectors, columns) => toReflected(reflectors, size, vectors, columns),
    fromTridiagonal: (vectors, columns) => fromReflected(reflectors, size, vectors, columns),
  };
}
