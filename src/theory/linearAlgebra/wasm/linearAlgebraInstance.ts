/**
 * What assembly/index.ts exports. Addresses and the distance `ld` of columns are in bytes, sizes in entries; matrices
 * are column-major.
 */
export interface LinearAlgebraExports {
  largestEntry(a: number, ld: number, size: number): number;
  symmetrise(a: number, ld: number, size: number, first: number, second: number): void;
  symmetricProduct(
    a: number,
    ld: number,
    x: number,
    y: number,
    spare: number,
    from: number,
    to: number,
    shares: number,
  ): void;
  tridiagonalise(
    a: number,
    ld: number,
    size: number,
    d: number,
    e: number,
    factors: number,
    panel: number,
    left: number,
    right: number,
    spare: number,
    shares: number,
  ): void;
  divide(
    d: number,
    e: number,
    order: number,
    size: number,
    q: number,
    ld: number,
    work: number,
    stride: number,
    shares: number,
  ): number;
  backTransform(
    a: number,
    factors: number,
    size: number,
    x: number,
    columns: number,
    ld: number,
    work: number,
    shares: number,
  ): void;
}

/** The module, brought to life with a memory of its own by whoever can: theory itself loads nothing. */
export interface LinearAlgebraInstance {
  readonly exports: LinearAlgebraExports;
  readonly memory: {
    readonly buffer: ArrayBufferLike;
    /** Adds pages of 64 KiB. */
    grow(pages: number): number;
  };
  /**
   * 2 where a problem of this size gains by a second thread, whether there is one or not: the results are the same to
   * the last digit.
   */
  sharesFor(size: number): 1 | 2;
  /** Ends the second thread, if there is one. The memory goes with the last that refers to it. */
  close(): void;
}
