import { expect, it } from "vitest";
import { createCancellationTokens, isCancelled } from "../../../src/solver/node/cancellationTokens.js";

it("cancels with the counters that are watched, and stays cancelled", () => {
  const tokens = createCancellationTokens();
  const profile = tokens.take("runs");
  const study = tokens.take("runs", "studies");
  expect([profile, study].map(isCancelled)).toEqual([false, false]);
  tokens.advance("studies");
  expect([profile, study].map(isCancelled)).toEqual([false, true]);
  // A newer call does not revive an older one.
  const newer = tokens.take("runs", "studies");
  expect([study, newer].map(isCancelled)).toEqual([true, false]);
  tokens.advance("runs");
  expect([profile, study, newer].map(isCancelled)).toEqual([true, true, true]);
});
