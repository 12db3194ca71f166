import fc from "fast-check";
import { kinds, type KindName } from "./kinds.js";

/** The seed of one case alone, so that it can be made again without those before it. */
export function caseSeed(seed: number, index: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}

export function caseOf(kind: KindName, seed: number, index: number): unknown {
  return fc.sample<unknown>(kinds[kind].cases, { seed: caseSeed(seed, index), numRuns: 1 })[0];
}
