import { randomNormal } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** What a stream of one seed is for, in the order of their beginnings. */
const streams = ["inputs", "noise", "draws", "folds"] as const;

export type StreamName = (typeof streams)[number];

/** A seeded stream of uniform numbers in [0, 1). Streams of one seed with different names do not share numbers. */
export function uniformStream(seed: number, name: StreamName): () => number {
  const generator = xoroshiro128plus(seed);
  // A jump is 2^64 draws: the streams never meet.
  for (let i = 0; i < streams.indexOf(name); i++) generator.jump();
  return () => uniformFloat64(generator);
}

/** A seeded stream of standard normal numbers. */
export function normalStream(seed: number, name: StreamName): () => number {
  return randomNormal.source(uniformStream(seed, name))();
}

/** A copy in an order drawn from the seed (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number, name: StreamName = "inputs"): T[] {
  const uniform = uniformStream(seed, name);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
