// Fork and join between the instance that is asked and a helper's instance on the same memory. Both words count jobs; the helper answers by copying.

const posted: usize = 64;
const finished: usize = 128;
const helperAsleep: usize = 192;
const askerAsleep: usize = 196;
/** 1 while a helper serves. The side that loads the module waits for it. */
export const present: usize = 256;
const jobAt: usize = 320;
const argumentsAt: usize = 328;

/**
 * Some ten microseconds. Whoever waits longer sleeps: an idle helper costs nothing, and where other programs want the processors a thread that spins
 * would take from its partner what both wait for.
 */
const spins = 20_000;
/** In nanoseconds. Sleepers are woken; that they look by themselves once in a while costs nothing. */
const longestSleep = 10_000_000;

export const stop = 0;
export const productJob = 1;
export const packPanelJob = 2;
export const rankUpdateJob = 3;
export const rootsJob = 4;
export const recomputeJob = 5;
export const packKeptJob = 6;
export const multiplyJob = 7;
export const packReflectorsJob = 8;
export const multiplyTriangleJob = 9;
export const applyReflectorsJob = 10;
export const interleaveJob = 11;
export const separateJob = 12;

/** Arguments of the job under way: up to 16, the same for both threads. */
// @ts-ignore: decorator
@inline
export function argument(k: usize): usize {
  return load<usize>(argumentsAt + (k << 2));
}

// @ts-ignore: decorator
@inline
export function setArgument(k: usize, value: usize): void {
  store<usize>(argumentsAt + (k << 2), value);
}

export function post(job: i32): void {
  store<i32>(jobAt, job);
  atomic.add<i32>(posted, 1);
  if (atomic.load<i32>(helperAsleep) != 0) atomic.notify(posted, 1);
}

export function join(): void {
  for (let i = 0; i < spins; i++) {
    if (atomic.load<i32>(finished) == atomic.load<i32>(posted)) return;
  }
  atomic.store<i32>(askerAsleep, 1);
  while (atomic.load<i32>(finished) != atomic.load<i32>(posted)) atomic.wait<i32>(finished, atomic.load<i32>(posted) - 1, longestSleep);
  atomic.store<i32>(askerAsleep, 0);
}

/** The helper's side: waits for the job after `seen` and returns its number. */
export function nextJob(seen: i32): i32 {
  for (let i = 0; i < spins; i++) {
    const now = atomic.load<i32>(posted);
    if (now != seen) return now;
  }
  atomic.store<i32>(helperAsleep, 1);
  while (atomic.load<i32>(posted) == seen) atomic.wait<i32>(posted, seen, longestSleep);
  atomic.store<i32>(helperAsleep, 0);
  return atomic.load<i32>(posted);
}

export function jobPosted(): i32 {
  return load<i32>(jobAt);
}

export function finish(job: i32): void {
  atomic.store<i32>(finished, job);
  if (atomic.load<i32>(askerAsleep) != 0) atomic.notify(finished, 1);
}

export function enlist(): i32 {
  const seen = atomic.load<i32>(posted);
  atomic.store<i32>(finished, seen);
  atomic.store<i32>(present, 1);
  atomic.notify(present, 1);
  return seen;
}
