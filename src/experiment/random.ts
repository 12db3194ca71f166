import { randomNormal } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of uniform numbers in [0, 1). Streams of one seed with different names do not share numbers. */
export function uniformStream(seed: number, name: "inputs" | "noise"): () => number {
  const generator = xoroshiro128plus(seed);
  // A jump is 2^64 draws: the streams never meet.
  if (name === "noise") generator.jump();
  return () => uniformFloat64(generator);
}

/** A seeded stream of standard normal numbers. */
export function normalStream(seed: number, name: "inputs" | "noise"): () => number {
  return randomNormal.source(uniformStream(seed, name))();
}

/** A copy in an order drawn from the seed (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const uniform = uniformStream(seed, "inputs");
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
