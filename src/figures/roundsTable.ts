import type { Report, ReportRound } from "../experiment/report.js";
import type { DataTable, TableColumn, TableValue } from "./table.js";

/** Every recorded round in a row: what a paper says of it. */
export function roundsTable({ rounds }: Report): DataTable {
  const all: readonly (readonly [TableColumn, (round: ReportRound) => TableValue | undefined])[] = [
    [{ name: "round", symbol: "t" }, ({ round }) => round],
    [{ name: "target norm", symbol: "‖y_t‖" }, ({ targetNorm }) => targetNorm],
    [{ name: "ratio", symbol: "r_t" }, ({ ratio }) => ratio],
    [{ name: "multiplier", symbol: "c_t" }, ({ multiplier }) => multiplier],
    [{ name: "train error" }, ({ trainError }) => trainError],
    [{ name: "truth error" }, ({ truthError }) => truthError],
    [{ name: "test error" }, ({ testError }) => testError],
    [{ name: "train accuracy" }, ({ trainAccuracy }) => trainAccuracy],
    [{ name: "test accuracy" }, ({ testAccuracy }) => testAccuracy],
    [{ name: "squared norm", symbol: "R(f_t)" }, ({ squaredNorm }) => squaredNorm],
    [{ name: "degrees of freedom", symbol: "tr B_t" }, ({ degreesOfFreedom }) => degreesOfFreedom],
  ];
  const known = all.filter(([, value]) => rounds.some((round) => value(round) !== undefined));
  return {
    caption: "Rounds of self-distillation",
    columns: known.map(([column]) => column),
    rows: rounds.map((round) => known.map(([, value]) => value(round) ?? null)),
  };
}
