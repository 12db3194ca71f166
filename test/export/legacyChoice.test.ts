import { expect, it } from "vitest";
import { writableFigure } from "../../src/export/exportFigure.js";
import { commandOf } from "../../src/export/provenanceText.js";
import { illustrative, studied } from "../figures/reports.js";
import { provenance } from "./services.js";

const report = studied(illustrative());
const old = (figure: string) => writableFigure(report, { figure, output: 0, round: 1 }).draw(1);

it("a file from before choices were stated shows what it showed", () => {
  const spectra = old("stoppedSpectra");
  expect(spectra).toMatchObject({ x: { symbol: "k", scale: "log" }, y: { scale: "log" } });
  const tolerance = old("tolerance");
  const bounds = tolerance.kind === "xy" ? tolerance.series.map(({ id }) => id) : [];
  expect(bounds).toEqual(
    ["exact", "guaranteedRounds", "inevitableCollapse", "conditionFreeLower", "conditionFreeUpper"].filter((id) =>
      bounds.includes(id),
    ),
  );
  expect(bounds).toContain("conditionFreeUpper");
  expect(old("slack")).toEqual(
    expect.objectContaining({
      quantity: "slack",
      values: expect.arrayContaining([expect.any(Float64Array)]) as unknown,
    }),
  );
});

it("says in its command what has to be said now", () => {
  expect(commandOf({ ...provenance, figure: "stoppedSpectra" })).toContain("--over index");
  expect(commandOf({ ...provenance, figure: "tolerance" })).toContain("--hide tangent,");
  expect(commandOf({ ...provenance, figure: "stoppedSpectra", choice: { over: "eigenvalue" } })).not.toContain(
    "--over",
  );
});
