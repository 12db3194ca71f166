import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { QuietTyping } from "../../src/host/quietTyping.js";

type Document = Parameters<QuietTyping["after"]>[0];

const documentOf = (text: string, isClosed = false) =>
  ({ uri: { toString: () => "file:///a.distill.json" }, isClosed, getText: () => text }) as unknown as Document;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("reads short texts at every change, long ones once the hand rests, closed ones never", () => {
  const typing = new QuietTyping();
  const read = vi.fn();
  for (let i = 0; i < 3; i++) typing.after(documentOf("{}"), read);
  expect(read).toHaveBeenCalledTimes(3);
  for (let i = 0; i < 5; i++) {
    typing.after(documentOf(" ".repeat(310_000)), read);
    vi.advanceTimersByTime(100);
  }
  expect(read).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(4);
  typing.after(documentOf(" ".repeat(310_000), true), read);
  vi.advanceTimersByTime(1000);
  typing.after(documentOf(" ".repeat(310_000)), read);
  typing.dispose();
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(4);
});
