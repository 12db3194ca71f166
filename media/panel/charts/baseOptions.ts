import type { ChartOptions } from "chart.js";
import type { Theme } from "../../shared/theme.js";
import { margins } from "./axisOptions.js";

/** What all figures share: no animation, no legend, a tooltip in the editor's colours. */
export function baseOptions(theme: Theme): ChartOptions<"scatter"> {
  const font = { family: theme.fontFamily, size: Math.max(10, theme.fontSize - 2) };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    layout: { autoPadding: false, padding: { top: margins.top, right: margins.right } },
    interaction: { mode: "nearest", intersect: false },
    elements: { line: { borderJoinStyle: "round", tension: 0 } },
    plugins: {
      tooltip: {
        animation: false,
        displayColors: false,
        backgroundColor: theme.background,
        borderColor: theme.quiet,
        borderWidth: 1,
        titleColor: theme.foreground,
        bodyColor: theme.foreground,
        titleFont: { ...font, weight: "bold" },
        bodyFont: font,
        padding: 6,
        cornerRadius: 2,
        caretSize: 4,
        caretPadding: 6,
      },
    },
  };
}
