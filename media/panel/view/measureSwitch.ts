import { nothing, type TemplateResult } from "lit";
import { hasAccuracy } from "../../../src/figures/accuracyFigure.js";
import type { ViewContext } from "../views/view.js";
import { switchView } from "./switch.js";

/** Errors, or accuracies where there are any. */
export function measureSwitch({ report, arrangement, actions }: ViewContext): TemplateResult | typeof nothing {
  if (!hasAccuracy(report)) return nothing;
  return switchView(
    "measure",
    "Measure",
    [
      { value: "error", text: "error", label: "Error: mean squared error" },
      { value: "accuracy", text: "accuracy", label: "Accuracy: share of points classified rightly" },
    ],
    arrangement.measure,
    (measure) => {
      actions.arrange({ measure });
    },
  );
}
