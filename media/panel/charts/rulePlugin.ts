import type { Chart, Plugin } from "chart.js";
import type { Rule } from "../../../src/figures/figure.js";
import { ruleLook } from "../../../src/figures/look/ruleLook.js";
import { pen } from "./pen.js";
import type { RoundState } from "./roundPlugin.js";

/**
 * Limits, and where a tolerance stands across the figure; what figures over rounds have of their own is drawn by
 * `roundPlugin`.
 */
export function rulePlugin(state: RoundState): Plugin<"scatter"> {
  return {
    id: "rules",
    beforeDatasetsDraw(chart): void {
      if (state.figure.kind !== "xy") return;
      const labels: Placed[] = [];
      // The tolerance is moved, so its label is the one that must be there.
      const rules = state.figure.rules.filter(
        ({ role, axis }) => role === "limit" || (role === "tolerance" && axis === "x"),
      );
      for (const rule of [...rules].sort((a, b) => Number(b.role === "tolerance") - Number(a.role === "tolerance")))
        drawRule(chart as Chart, rule, state, labels);
    },
  };
}

interface Placed {
  readonly from: number;
  readonly to: number;
}

function drawRule(chart: Chart, { axis, at, label, role }: Rule, { look }: RoundState, labels: Placed[]): void {
  const { theme } = look;
  const {
    ctx,
    chartArea: { left, top, right, bottom },
    scales: { x, y },
  } = chart;
  const scale = axis === "x" ? x : y;
  if (scale === undefined || !(at >= scale.min && at <= scale.max)) return;
  const place = Math.round(scale.getPixelForValue(at)) + 0.5;
  const strong = role === "tolerance";
  ctx.save();
  ctx.fillStyle = strong ? theme.foreground : theme.quiet;
  if (strong) {
    // A handle that is dragged, not a line of the figure.
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 2;
  } else pen(ctx, ruleLook, look);
  ctx.beginPath();
  if (axis === "x") {
    ctx.moveTo(place, top);
    ctx.lineTo(place, bottom);
  } else {
    ctx.moveTo(left, place);
    ctx.lineTo(right, place);
  }
  ctx.stroke();
  ctx.font = `${Math.max(10, theme.fontSize - 2)}px ${theme.fontFamily}`;
  const width = ctx.measureText(label).width;
  if (axis === "y") {
    ctx.textAlign = "right";
    ctx.fillText(label, right - 4, place - 4);
  } else {
    const toTheLeft = place + width + 8 > right;
    const from = toTheLeft ? place - width - 4 : place + 4;
    if (labels.every((other) => from > other.to + 6 || from + width < other.from - 6)) {
      ctx.globalAlpha = 0.8;
      const ink = ctx.fillStyle;
      ctx.fillStyle = theme.background;
      ctx.fillRect(from - 2, top + 1, width + 4, theme.fontSize + 1);
      ctx.globalAlpha = 1;
      ctx.fillStyle = ink;
      ctx.fillText(label, from, top + theme.fontSize - 2);
      labels.push({ from, to: from + width });
    }
  }
  ctx.restore();
}
