import type { TemplateResult } from "lit";
import type { ScatterStyle } from "../../../media/panel/charts/seriesStyle.js";
import type { XyFigure } from "../../../src/figures/figure.js";
import type { Colours } from "../../../src/figures/look/inks.js";
import { printOptions } from "../../../src/figures/print/options.js";
import type { Mark, PathMark } from "../../../src/figures/print/page.js";
import { palette, printColours, printRoundColour } from "../../../src/figures/print/palette.js";
import { xyPage } from "../../../src/figures/print/xyPage.js";
import { PgfTable } from "../../../src/figures/writers/pgfplots/table.js";
import { pgfXy } from "../../../src/figures/writers/pgfplots/xy.js";

/** What can be read off a drawing of a series. */
export interface SeenLook {
  /** Of the dashes and gaps, relative to the first, in tenths; undefined without a line. */
  readonly dash?: readonly number[];
  readonly lineColour?: string;
  readonly weight?: number;
  readonly marker?: { readonly shape: string; readonly hollow: boolean; readonly colour?: string };
  readonly bars?: string;
  readonly byRound: boolean;
}

/** Colours that say what they mean, but for those of rounds. */
export const screenColours: Colours = {
  ink: "ink",
  quiet: "quiet",
  crowd: "crowd",
  paper: "paper",
  runs: ["run 0", "run 1", "run 2", "run 3", "run 4", "run 5"],
  ramp: printColours.ramp,
};

const ratios = (dash: readonly number[]) => dash.map((part) => Math.round((10 * part) / dash[0]));

function lineOf(dash: readonly number[], lineColour: string, weight: number) {
  return { dash: ratios(dash), lineColour, weight: Number(weight.toFixed(3)) };
}

const canvasShapes: Readonly<Record<string, string>> = {
  circle: "disc",
  rectRot: "diamond",
  rect: "square",
  triangle: "triangle",
  crossRot: "cross",
};

export function canvasLook(style: ScatterStyle, rounds: number): SeenLook {
  const told = (colour: unknown) => meaning(String(colour), rounds);
  const { pointStyle, pointRadius, pointBackgroundColor: fill, pointBorderColor: edge } = style;
  const byRound = Array.isArray(fill) || Array.isArray(edge);
  const size = Array.isArray(pointRadius) ? Number(pointRadius[0]) : Number(pointRadius ?? 0);
  const shape = canvasShapes[String(pointStyle)];
  const hollow = fill === screenColours.paper;
  return {
    ...(style.showLine === true
      ? lineOf((style.borderDash ?? []) as number[], told(style.borderColor), Number(style.borderWidth))
      : {}),
    ...(size > 0
      ? { marker: { shape, hollow, ...(byRound ? {} : { colour: told(hollow || shape === "cross" ? edge : fill) }) } }
      : {}),
    ...(style.showLine !== true && size === 0 ? { bars: told(fill) } : {}),
    byRound,
  };
}

/** A template as the text that a browser is given. */
function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join("");
  if (typeof value === "object" && value !== null && "strings" in value) {
    const { strings, values } = value as TemplateResult;
    return strings.map((text, i) => text + (i < values.length ? markup(values[i]) : "")).join("");
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function keyLooks(key: TemplateResult, rounds: number): SeenLook[] {
  const told = (colour = "") => meaning(colour, rounds);
  return [...markup(key).matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([swatch]) => {
    const elements = [...swatch.matchAll(/<(line|circle|path|rect)\s([\s\S]*?)\/>/g)].map(([, name, rest]) => {
      // Some values stand without quotes, as lit allows.
      const at = (attribute: string) =>
        new RegExp(`(?:^|\\s)${attribute}=("([^"]*)"|([\\s\\S]+?)(?=\\s+[\\w-]+=|\\s*$))`)
          .exec(rest)
          ?.slice(2)
          .join("")
          .trim();
      return { name, at };
    });
    const line = elements.find(({ name }) => name === "line");
    const mark = elements.find(({ name }) => name === "circle" || name === "path");
    const bar = elements.find(({ name, at }) => name === "rect" && at("fill") !== undefined);
    const corners = mark?.at("d")?.match(/[ML]/g)?.length ?? 0;
    const points = [...(mark?.at("d") ?? "").matchAll(/[ML]\s*([\d.-]+) ([\d.-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const dash = line?.at("stroke-dasharray") ?? "none";
    const fill = mark?.at("fill");
    const shape =
      mark === undefined ? "" : mark.name === "circle" ? "disc" : shapeOf(points, fill === "none" ? 2 : corners);
    const hollow = fill === screenColours.paper;
    return {
      ...(line === undefined
        ? {}
        : lineOf(
            dash === "none" ? [] : dash.split(" ").map(Number),
            told(line.at("stroke")),
            Number(line.at("stroke-width")),
          )),
      ...(mark === undefined
        ? {}
        : { marker: { shape, hollow, colour: told(hollow || fill === "none" ? mark.at("stroke") : fill) } }),
      ...(bar === undefined ? {} : { bars: told(bar.at("fill")) }),
      byRound: false,
    };
  });
}

function shapeOf(points: readonly (readonly [number, number])[], count: number): string {
  if (count === 2) return "cross";
  if (count === 3) return "triangle";
  return new Set(points.map(([x]) => x.toFixed(2))).size === 2 ? "square" : "diamond";
}

/** What a printed colour means, in the words of `screenColours`. */
function meaning(colour: string, rounds: number): string {
  const names: Readonly<Record<string, string>> = {
    [palette.ink]: "ink",
    [palette.quiet]: "quiet",
    [palette.faint]: "crowd",
    [palette.paper]: "paper",
    ...Object.fromEntries(printColours.runs.map((run, i) => [run, `run ${i}`])),
    ...Object.fromEntries(Array.from({ length: rounds }, (_, t) => [printRoundColour(t, rounds), `round ${t}`])),
  };
  return names[colour.toLowerCase()] ?? colour;
}

const file = "data.tsv";
const options = printOptions("double");

export function pageLooks(figure: XyFigure, order: "told" | "drawn" = "told"): (SeenLook & { readonly id?: string })[] {
  const { layers } = xyPage(figure, options);
  const marks = (id: string) => layers.find((layer) => layer.id === id)?.marks ?? [];
  const told = (colour: string) => meaning(colour, figure.rounds);
  const look = (id: string): SeenLook => {
    const [stroke] = marks(id) as PathMark[];
    const points = marks(`${id}-points`);
    const bar = marks(`${id}-bars`)[0]?.kind === "path" ? (marks(`${id}-bars`)[0] as PathMark) : undefined;
    const colours = new Set(points.map(colourOfMark));
    const byRound = colours.size > 1;
    return {
      ...(stroke?.stroke === undefined
        ? {}
        : lineOf(stroke.stroke.dash ?? [], told(stroke.stroke.colour), stroke.stroke.width)),
      ...(points[0] === undefined
        ? {}
        : { marker: { ...markOf(points[0]), ...(byRound ? {} : { colour: told(colourOfMark(points[0])) }) } }),
      ...(bar === undefined ? {} : { bars: told(bar.fill ?? "") }),
      byRound,
    };
  };
  const ids = figure.series.map(({ id }) => id);
  if (order === "told") return ids.map(look);
  const drawn = [
    ...new Set(layers.map(({ id }) => id.replace(/-(points|bars)$/, "")).filter((id) => ids.includes(id))),
  ];
  return drawn.map((id) => ({ id, ...look(id) }));
}

function colourOfMark(mark: Mark): string {
  return mark.kind === "text" ? mark.colour : (mark.stroke?.colour ?? mark.fill ?? "");
}

function markOf(mark: Mark): { readonly shape: string; readonly hollow: boolean } {
  if (mark.kind === "text") return { shape: "text", hollow: false };
  const shape = mark.kind === "circle" ? "disc" : shapeOf(mark.points as [number, number][], mark.points.length);
  return { shape, hollow: mark.stroke !== undefined && mark.fill === palette.paper };
}

const pgfShapes: Readonly<Record<string, string>> = {
  "*": "disc",
  "diamond*": "diamond",
  "square*": "square",
  "triangle*": "triangle",
  x: "cross",
};

export function pgfLooks(figure: XyFigure, order: "told" | "drawn" = "told"): (SeenLook & { readonly id?: string })[] {
  const plots = pgfXy(figure, options, new PgfTable(), file).filter(
    (each) => each.startsWith("\\addplot[") && each.includes(` {${file}};`),
  );
  const looks = plots.map((plot) => ({ column: /y=(\w+)\]/.exec(plot)?.[1] ?? "", ...pgfLook(plot, figure.rounds) }));
  // Columns of equal values are one: then the order tells which is which.
  const sorted = order === "drawn" ? looks : [...looks].sort((a, b) => place(figure, a) - place(figure, b));
  return sorted.map(({ column, ...look }) => ({ ...(order === "drawn" ? { id: column } : {}), ...look }));
}

function place({ series }: XyFigure, { column }: { readonly column: string }): number {
  return series.findIndex(({ id }) => id === column);
}

function pgfLook(plot: string, rounds: number): SeenLook {
  const told = (name: string | undefined) => meaning(`#${(name ?? "").slice(2)}`, rounds);
  const [head] = plot.split("mark options=");
  const marks = /mark options=\{([^}]*)\}/.exec(plot)?.[1] ?? "";
  const line = /draw=(sd\w+), line width=([\d.]+)bp, (?:solid|dash pattern=([^,\]]*))/.exec(head);
  const shape = pgfShapes[/mark=([^,\]]+)/.exec(plot)?.[1] ?? ""];
  const [draw, fill] = [/draw=(sd\w+)/.exec(marks)?.[1], /fill=(sd\w+)/.exec(marks)?.[1]];
  const hollow = told(fill) === "paper";
  const byRound = plot.includes("scatter src=x");
  return {
    ...(line === null
      ? {}
      : lineOf(
          [...(line[3] ?? "").matchAll(/(?:on|off) ([\d.]+)bp/g)].map(([, length]) => Number(length)),
          told(line[1]),
          Number(line[2]),
        )),
    ...(shape === undefined ? {} : { marker: { shape, hollow, ...(byRound ? {} : { colour: told(draw) }) } }),
    ...(plot.includes("ybar") ? { bars: told(/fill=(sd\w+)/.exec(plot)?.[1]) } : {}),
    byRound,
  };
}
