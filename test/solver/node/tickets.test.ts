import { expect, it } from "vitest";
import { createTickets, hasMovedOn } from "../../../src/solver/node/tickets.js";

it("moves on with the counters that are watched, and stays moved on", () => {
  const tickets = createTickets();
  const profile = tickets.take("runs");
  const study = tickets.take("runs", "studies");
  expect([profile, study].map(hasMovedOn)).toEqual([false, false]);
  tickets.advance("studies");
  expect([profile, study].map(hasMovedOn)).toEqual([false, true]);
  // A newer call does not make an older one go on.
  const newer = tickets.take("runs", "studies");
  expect([study, newer].map(hasMovedOn)).toEqual([true, false]);
  tickets.advance("runs");
  expect([profile, study, newer].map(hasMovedOn)).toEqual([true, true, true]);
});
