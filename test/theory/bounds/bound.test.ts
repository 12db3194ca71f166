import { expect, it } from "vitest";
import { sources } from "../../../src/theory/bounds/bound.js";

it("sources cite the paper by its arXiv id and own up to what is new", () => {
  expect(sources).toEqual({ paper: "Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715", derived: "derived in this project" });
});
