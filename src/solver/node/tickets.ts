const counters = ["runs", "studies"] as const;

type Counter = (typeof counters)[number];

/**
 * How often each counter had been moved on when a call was made, beside the counters themselves. The worker reads them
 * while it computes; a message would wait until it is done.
 */
export interface Ticket {
  readonly shared: Int32Array;
  readonly seen: readonly { readonly at: number; readonly count: number }[];
}

/** Lets calls in a worker know that something newer is wanted, without telling one call's end from another's. */
export function createTickets(): { advance(counter: Counter): void; take(...watched: Counter[]): Ticket } {
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

/** Whether one of the watched counters has moved since the ticket was taken. */
export function hasMovedOn({ shared, seen }: Ticket): boolean {
  return seen.some(({ at, count }) => Atomics.load(shared, at) !== count);
}
