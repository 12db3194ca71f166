import type { Axis } from "../../axis.js";
import { dashLengths, type DashName } from "../../look/dashes.js";
import type { MarkerShape } from "../../look/markers.js";
import type { Box } from "../../print/page.js";
import { palette } from "../../print/palette.js";
import type { PrintAxis } from "../../print/ticks.js";
import { decimal } from "../decimal.js";
import { texRuns } from "../texText.js";

/** The name under which a file defines a colour: `#1a1a1a` is sd1A1A1A. */
export function colourName(colour: string): string {
  return `sd${colour.slice(1).toUpperCase()}`;
}

/** Definitions of every colour that a text names. */
export function colourDefinitions(text: string): string[] {
  return [...new Set(text.match(/sd[0-9A-F]{6}(?![0-9a-zA-Z])/g) ?? [])]
    .sort()
    .map((name) => `\\definecolor{${name}}{HTML}{${name.slice(2)}}`);
}

/** A length in points of the page, which TeX calls big points. */
export function bp(value: number): string {
  return `${decimal(value)}bp`;
}

export function lineStyle(colour: string, width: number, dash: DashName): string {
  const pattern = dashLengths({ dash, weight: width })
    .map((part, i) => `${i % 2 === 0 ? "on" : "off"} ${bp(part)}`)
    .join(" ");
  return `draw=${colourName(colour)}, line width=${bp(width)}, ${pattern === "" ? "solid" : `dash pattern=${pattern}`}`;
}

/** Size, ranges, and the looks of axes that all figures share. */
export function frameOptions(plot: Box): string[] {
  return [
    "scale only axis",
    `width=${bp(plot.right - plot.left)}`,
    `height=${bp(plot.bottom - plot.top)}`,
    "axis x line*=bottom",
    "axis y line*=left",
    `axis line style={${lineStyle(palette.ink, 0.5, "solid")}}`,
    "tick align=outside",
    `every tick/.style={${lineStyle(palette.ink, 0.5, "solid")}}`,
    "major tick length=2.5bp",
    "minor tick length=1.5bp",
    "clip mode=individual",
    "enlargelimits=false",
    "scaled ticks=false",
    `label style={text=${colourName(palette.ink)}, inner sep=2bp}`,
    `tick label style={text=${colourName(palette.ink)}, inner sep=2bp}`,
  ];
}

/** Range, ticks and title of one axis. */
export function axisOptions(direction: "x" | "y", axis: Axis, { ticks, minor, title }: PrintAxis): string[] {
  const [from, to] = axis.domain;
  return [
    ...(axis.scale === "log" ? [`${direction}mode=log`] : []),
    `${direction}min=${from}`,
    `${direction}max=${to}`,
    `${direction}tick={${ticks.map(({ value }) => value).join(",")}}`,
    `${direction}ticklabels={${ticks.map(({ runs }) => `{${texRuns(runs)}}`).join(",")}}`,
    ...(axis.scale === "log" && minor.length === 0 ? [`${direction}minorticks=false`] : []),
    `${direction}label={${texRuns(title)}}`,
  ];
}

/** A mark of PGFPlots by the names of the looks. */
export const markNames = {
  disc: "*",
  diamond: "diamond*",
  square: "square*",
  triangle: "triangle*",
  cross: "x",
} as const satisfies Record<MarkerShape, string>;

/** Options of TikZ for hatching: what is zero, or left open. */
export const hatchStyle = `pattern=north east lines, pattern color=${colourName(palette.hatch)}, draw=none`;
