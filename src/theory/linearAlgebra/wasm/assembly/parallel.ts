// Fork and join between the instance that is asked and a helper's instance on the same memory. Both words count jobs;
// the helper answers by copying.

const posted: usize = 64;
const finished: usize = 128;
const helperAsleep: usize = 192;
const askerAsleep: usize = 196;
/** 1 once a helper serves. */
const present: usize = 256;
const jobAt: usize = 320;
/** Changes all the time while the helper waits awake. */
const pulse: usize = 448;
const argumentsAt: usize = 328;

/**
 * About a millisecond, so that the helper stays awake from one job of a problem to the next. Whoever waits longer
 * sleeps: an idle helper costs nothing.
 */
const spins = 2_000_000;
/** About a microsecond: many beats of a helper that runs. */
const pulseReads = 1_000;
/** In nanoseconds. Sleepers are woken; that they look by themselves once in a while costs nothing. */
const longestSleep = 10_000_000;

export const stop = 0;
/** Nothing to do but to come. */
export const greetJob = 13;
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

/**
 * Whether the helper waits for a job, and runs at this very moment. One that sleeps is called, and may be a while in
 * coming: the system often wakes it on the processor of whoever calls, and takes milliseconds to move it to the idle
 * one.
 */
export function helperListens(): bool {
  if (atomic.load<i32>(present) == 0 || atomic.load<i32>(finished) != atomic.load<i32>(posted)) return false;
  if (atomic.load<i32>(helperAsleep) != 0) {
    post(greetJob);
    return false;
  }
  const before = atomic.load<i32>(pulse);
  for (let i = 0; i < pulseReads; i++) {
    if (atomic.load<i32>(pulse) != before) return true;
  }
  return false;
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
    atomic.store<i32>(pulse, i);
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
  return seen;
}
