import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Playback } from "../../../media/panel/playback.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("steps until there is no round left, then stops by itself", () => {
  let round = 0;
  const changed = vi.fn();
  const playback = new Playback(() => round < 3 && ++round > 0, changed);
  playback.start();
  expect(playback.playing).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(round).toBe(3);
  expect(playback.playing).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

it("stops when told, and starting twice is starting once", () => {
  const step = vi.fn(() => true);
  const playback = new Playback(step, () => undefined);
  playback.start();
  playback.start();
  vi.advanceTimersByTime(1400);
  const steps = step.mock.calls.length;
  playback.stop();
  playback.stop();
  vi.advanceTimersByTime(5000);
  expect(steps).toBe(2);
  expect(step).toHaveBeenCalledTimes(steps);
});
