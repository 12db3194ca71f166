import type { CellFigure } from "../figure.js";
import type { DataTable } from "../table.js";

/** Heat maps side by side with one colour bar: they share their colour scale. */
export interface CellPanels {
  readonly kind: "panels";
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Each under its own title; one at least. */
  readonly panels: readonly CellFigure[];
  readonly table: () => DataTable;
}
