const counters = ["runs", "studies"] as const;

type Counter = (typeof counters)[number];

/**
 * The shared counters, and what the watched ones stood at when a call was made. The worker reads them while it
 * computes; a message would wait until it is done.
 */
export interface CancellationToken {
  readonly shared: Int32Array;
  readonly seen: readonly { readonly at: number; readonly count: number }[];
}

/** Advancing a counter cancels all earlier calls in a worker that watch it. */
export function createCancellationTokens(): {
  advance(counter: Counter): void;
  take(...watched: Counter[]): CancellationToken;
} {
  const shared = new Int32Array(new SharedArrayBuffer(counters.length * Int32Array.BYTES_PER_ELEMENT));
  return {
    advance(counter) {
      Atomics.add(shared, counters.indexOf(counter), 1);
    },
    take: (...watched) => ({
      shared,
      seen: watched.map((counter) => counters.indexOf(counter)).map((at) => ({ at, count: Atomics.load(shared, at) })),
    }),
  };
}

/** Whether one of the watched counters has advanced since the token was taken. */
export function isCancelled({ shared, seen }: CancellationToken): boolean {
  return seen.some(({ at, count }) => Atomics.load(shared, at) !== count);
}
