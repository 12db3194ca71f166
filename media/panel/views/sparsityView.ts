import { capacityFigure } from "../../../src/figures/capacityFigure.js";
import { xyKey } from "../view/keys.js";
import type { PanelView } from "./view.js";

/** How few basis functions are left after each round, and how few the theorem allows. */
export const sparsityView: PanelView = {
  id: "sparsity",
  title: "Sparsity",
  analyses: ["sparsity"],
  content({ report, frames, held, look }) {
    const capacity = capacityFigure(report, frames, held);
    return { figures: [{ figure: capacity, key: xyKey(capacity, look) }] };
  },
};
