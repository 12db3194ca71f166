import type { Chart, Plugin } from "chart.js";
import type { Figure, Interval, XyFigure } from "../../../src/figures/figure.js";
import { intervalLook, ringLook, ruleLook } from "../../../src/figures/look/ruleLook.js";
import { pixels, type Look } from "./look.js";
import { pen } from "./pen.js";

/** What the plugin draws from; replaced in place before each update. */
export interface RoundState {
  figure: Figure;
  chosen: number;
  readonly look: Look;
}

/**
 * What figures over rounds have besides their series: the chosen column, the columns after the collapse, the intervals.
 */
export function roundPlugin(state: RoundState): Plugin<"scatter"> & Plugin<"weights"> {
  return {
    id: "rounds",
    beforeDatasetsDraw(chart: Chart<"scatter"> | Chart<"weights">): void {
      if (state.figure.x.symbol !== "t") return;
      drawCollapsed(chart as Chart, state);
      if (state.figure.kind === "xy") {
        drawChosenColumn(chart as Chart, state);
        drawIntervals(chart as Chart, state.figure.intervals, state.look);
        drawTolerance(chart as Chart, state.figure, state.look);
      }
    },
    afterDatasetsDraw(chart: Chart<"scatter"> | Chart<"weights">): void {
      if (state.figure.kind === "xy") drawMarkers(chart as Chart, state.figure, state.look);
    },
  };
}

/** Left and right edge of a round's column. */
export function columnEdges(chart: Chart, round: number): [left: number, right: number] {
  const edge = (t: number) => Math.round(chart.scales["x"]?.getPixelForValue(t) ?? 0);
  return [edge(round - 0.5), edge(round + 0.5)];
}

function drawChosenColumn(chart: Chart, { chosen, look }: RoundState): void {
  if (chosen < 0) return;
  const {
    ctx,
    chartArea: { top, bottom },
  } = chart;
  const [left, right] = columnEdges(chart, chosen);
  ctx.save();
  if (look.theme.highContrast) {
    ctx.strokeStyle = look.theme.accent;
    ctx.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  } else {
    ctx.globalAlpha = look.theme.dark ? 0.09 : 0.06;
    ctx.fillStyle = look.theme.foreground;
    ctx.fillRect(left, top, right - left, bottom - top);
  }
  ctx.restore();
}

function drawCollapsed(chart: Chart, { figure, look }: RoundState): void {
  const at = figure.kind === "cells" ? figure.values.length : figure.rules.find(({ role }) => role === "collapse")?.at;
  const collapsed = figure.kind === "cells" ? figure.collapsed : at !== undefined;
  if (at === undefined || !collapsed) return;
  const {
    ctx,
    chartArea: { top, bottom, right },
  } = chart;
  const [left] = columnEdges(chart, at);
  if (left >= right) return;
  ctx.save();
  ctx.globalAlpha = look.theme.highContrast ? 0.6 : 0.22;
  ctx.fillStyle = look.hatch;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.restore();
  labelCollapse(chart, look, at, left, right);
}

function labelCollapse(
  { ctx, chartArea: { top } }: Chart,
  { theme }: Look,
  at: number,
  left: number,
  right: number,
): void {
  const text = `collapse, N = ${at}`;
  const room = right - left - 8;
  ctx.save();
  ctx.font = `${Math.max(10, theme.fontSize - 2)}px ${theme.fontFamily}`;
  const short = ctx.measureText(text).width <= room ? text : `N = ${at}`;
  const width = ctx.measureText(short).width;
  if (width <= room) {
    ctx.fillStyle = theme.background;
    ctx.fillRect(left + 3, top + 3, width + 8, 16);
    ctx.fillStyle = theme.quiet;
    ctx.textBaseline = "middle";
    ctx.fillText(short, left + 7, top + 11);
  }
  ctx.restore();
}

/** A hollow bar from bound to bound; an end off the axis is an arrow. */
function drawIntervals(chart: Chart, intervals: readonly Interval[], look: Look): void {
  const {
    ctx,
    chartArea: { top, bottom },
    scales: { y },
  } = chart;
  if (y === undefined || intervals.length === 0) return;
  const [left, right] = columnEdges(chart, 0);
  const half = Math.max(1.5, Math.min(7, Math.floor((right - left) * 0.3)));
  ctx.save();
  pen(ctx, intervalLook, look);
  ctx.beginPath();
  for (const { x, low, high } of intervals) {
    const centre = Math.round(chart.scales["x"]?.getPixelForValue(x) ?? 0) + 0.5;
    const openBelow = !(low >= y.min);
    const openAbove = !(high <= y.max);
    const from = openBelow ? bottom - 5 : Math.round(y.getPixelForValue(low)) + 0.5;
    const to = openAbove ? top + 5 : Math.round(y.getPixelForValue(high)) + 0.5;
    for (const side of [centre - half, centre + half]) {
      ctx.moveTo(side, from);
      ctx.lineTo(side, to);
    }
    end(ctx, centre, half, from, openBelow ? 5 : 0);
    end(ctx, centre, half, to, openAbove ? -5 : 0);
  }
  ctx.stroke();
  ctx.restore();
}

function end(ctx: CanvasRenderingContext2D, centre: number, half: number, at: number, arrow: number): void {
  ctx.moveTo(centre - half, at);
  if (arrow !== 0) ctx.lineTo(centre, at + arrow);
  ctx.lineTo(centre + half, at);
}

function drawTolerance(chart: Chart, { rules }: XyFigure, look: Look): void {
  const { theme } = look;
  const {
    ctx,
    chartArea: { left, right },
    scales: { y },
  } = chart;
  const rule = rules.find(({ role }) => role === "tolerance");
  if (rule === undefined || y === undefined) return;
  const at = Math.round(y.getPixelForValue(rule.at)) + 0.5;
  ctx.save();
  pen(ctx, ruleLook, look);
  ctx.fillStyle = theme.quiet;
  ctx.beginPath();
  ctx.moveTo(left, at);
  ctx.lineTo(right, at);
  ctx.stroke();
  ctx.font = `italic ${theme.fontSize - 1}px ${theme.fontFamily}`;
  ctx.textAlign = "right";
  ctx.fillText(rule.label, right - 4, at - 5);
  ctx.restore();
}

/** Rings around what is pointed out. */
function drawMarkers(chart: Chart, { markers }: XyFigure, { colours }: Look): void {
  const {
    ctx,
    scales: { x, y },
  } = chart;
  if (x === undefined || y === undefined) return;
  ctx.save();
  ctx.strokeStyle = colours[ringLook.ink.role];
  ctx.lineWidth = pixels * ringLook.weight;
  for (const marker of markers) {
    ctx.beginPath();
    ctx.arc(x.getPixelForValue(marker.x), y.getPixelForValue(marker.y), pixels * ringLook.radius, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}
