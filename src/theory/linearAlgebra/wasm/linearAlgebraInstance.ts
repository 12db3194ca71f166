/** What assembly/index.ts exports. Addresses and the distance `ld` of columns are in bytes, sizes in entries; matrices are column-major. */
export interface LinearAlgebraExports {
  largestEntry(a: number, ld: number, size: number): number;
  symmetrise(a: number, ld: number, size: number, first: number, second: number): void;
  symmetricProduct(a: number, ld: number, x: number, y: number, spare: number, from: number, to: number, threads: number): void;
  tridiagonalise(
    a: number, ld: number, size: number, d: number, e: number, factors: number, panel: number, left: number, right: number, spare: number, threads: number,
  ): void;
  divide(d: number, e: number, order: number, size: number, q: number, ld: number, work: number, stride: number, threads: number): number;
  backTransform(a: number, factors: number, size: number, x: number, columns: number, ld: number, work: number, threads: number): void;
}

/** The module, brought to life with a memory of its own by whoever can: theory itself loads nothing. */
export interface LinearAlgebraInstance {
  readonly exports: LinearAlgebraExports;
  readonly memory: {
    readonly buffer: ArrayBufferLike;
    /** Adds pages of 64 KiB. */
    grow(pages: number): number;
  };
  /** 2 where a second thread serves this memory and a problem of this size gains by it. */
  threadsFor(size: number): 1 | 2;
  /** Ends the second thread. The memory goes with the last that refers to it. */
  close(): void;
}
