import { describe, expect, it } from "vitest";
import type { Look } from "../../../media/panel/charts/look.js";
import { seriesStyles } from "../../../media/panel/charts/seriesStyle.js";
import { seriesKey } from "../../../media/panel/view/seriesKey.js";
import type { Axis } from "../../../src/figures/axis.js";
import type { Series, SeriesRole, XyFigure } from "../../../src/figures/figure.js";
import { roleLooks } from "../../../src/figures/look/roleLooks.js";
import { canvasLook, keyLooks, pageLooks, pgfLooks, screenColours, type SeenLook } from "./seenLooks.js";

const over: Readonly<Record<string, Axis>> = {
  rounds: { name: "round", symbol: "t", scale: "linear", domain: [-0.5, 9.5], integer: true },
  inputs: { name: "input", symbol: "x", scale: "linear", domain: [0, 9] },
};

const every = Object.keys(roleLooks) as SeriesRole[];

function figureOf(series: readonly Series[], x: Axis): XyFigure {
  return {
    kind: "xy",
    id: "any",
    title: "Any",
    summary: "Any.",
    rounds: 10,
    x,
    y: { name: "value", scale: "linear", domain: [0, 10] },
    series,
    rules: [],
    markers: [],
    intervals: [],
    table: () => ({ caption: "", columns: [], rows: [] }),
  };
}

function seriesOf(role: SeriesRole, id: string, more: Partial<Series> = {}): Series {
  const count = 8;
  return {
    id,
    label: id,
    role,
    x: Array.from({ length: count }, (_, i) => i),
    // No two series share a column of a table.
    y: Array.from({ length: count }, (_, i) => i + 0.01 * every.indexOf(role) + 0.5),
    ...more,
  };
}

const many = { x: Array.from({ length: 300 }, (_, i) => i / 40), y: Array.from({ length: 300 }, (_, i) => i / 40) };

const cases: readonly (readonly [name: string, figure: XyFigure])[] = [
  ...Object.entries(over).flatMap(([axis, x]) =>
    every.map((role) => [`${role} over ${axis}`, figureOf([seriesOf(role, role)], x)] as const),
  ),
  ["a fit of round 3", figureOf([seriesOf("fit", "fit", { round: 3 })], over.inputs)],
  ["many data", figureOf([seriesOf("data", "data", many)], over.inputs)],
  ["errors of many rounds", figureOf([seriesOf("truthError", "error", many)], over.rounds)],
  ["a line of one place", figureOf([seriesOf("cap", "cap", { x: [2, 2, 2], y: [1, 2, 3] })], over.inputs)],
  ...(["truth", "fit", "earlyStopping"] as const).map(
    (role) =>
      [
        `${role} against labels`,
        figureOf([seriesOf("identity", "diagonal"), seriesOf(role, role, { round: 2 })], over.inputs),
      ] as const,
  ),
  ...Array.from({ length: 7 }, (_, member) =>
    (["exact", "lowerBound", "upperBound"] as const).map(
      (role) => [`${role} ${member}`, figureOf([seriesOf(role, role, { member })], over.inputs)] as const,
    ),
  ).flat(),
  ...Array.from({ length: 7 }, (_, run) =>
    (["comparedFit", "comparedError"] as const).map(
      (role) => [`${role} of run ${run}`, figureOf([seriesOf(role, role, { run })], over.rounds)] as const,
    ),
  ).flat(),
];

const look = { colours: screenColours } as unknown as Look;

function looksOf(figure: XyFigure): readonly SeenLook[][] {
  const styles = seriesStyles(figure, -1, screenColours).map((style) => canvasLook(style, figure.rounds));
  return [styles, keyLooks(seriesKey(figure, look), figure.rounds), pageLooks(figure), pgfLooks(figure)];
}

describe("canvas, key, page and PGFPlots agree on dash, marker and the meaning of the colour", () => {
  it.each(cases)("of %s", (_, figure) => {
    const [canvas, key, page, pgf] = looksOf(figure);
    expect(canvas).toHaveLength(figure.series.length);
    const plain = (looks: readonly SeenLook[]) => looks.map(({ weight: _weight, byRound: _byRound, ...rest }) => rest);
    // In a key no round is spoken of: there such markers have the colour of their series.
    expect(plain(key)).toEqual(
      plain(canvas).map((each, i) =>
        canvas[i].byRound ? { ...each, marker: { ...each.marker, colour: key[i].marker?.colour } } : each,
      ),
    );
    expect(plain(page)).toEqual(plain(canvas));
    expect(plain(pgf)).toEqual(plain(canvas));
    expect(page.map(({ byRound }) => byRound)).toEqual(canvas.map(({ byRound }) => byRound));
    expect(pgf.map(({ byRound }) => byRound)).toEqual(canvas.map(({ byRound }) => byRound));
  });

  it("and on which line is heavier", () => {
    const weights = cases.map(([, figure]) => looksOf(figure).map((looks) => looks.map(({ weight }) => weight)));
    const orders = [0, 1, 2, 3].map((renderer) => {
      const all = weights.flatMap((each) => each[renderer]).map((weight) => weight ?? 0);
      const ranks = [...new Set(all)].sort((a, b) => a - b);
      return all.map((weight) => ranks.indexOf(weight));
    });
    expect(Math.max(...orders[0])).toBeGreaterThan(4);
    for (const order of orders) expect(order).toEqual(orders[0]);
  });

  it("and on what is in front", () => {
    const figure = figureOf(
      every.map((role) => seriesOf(role, role)),
      over.inputs,
    );
    const behind = seriesStyles(figure, -1, screenColours).map(({ order }, i) => ({ id: every[i], order: order ?? 0 }));
    // Chart.js draws from the largest order to the least.
    const drawn = behind.sort((a, b) => b.order - a.order).map(({ id }) => id);
    expect(pageLooks(figure, "drawn").map(({ id }) => id)).toEqual(drawn);
    expect(pgfLooks(figure, "drawn").map(({ id }) => id)).toEqual(drawn);
  });
});

it("series of a figure are told apart without their colours", () => {
  const together: readonly (readonly SeriesRole[])[] = [
    ["data", "truth", "fit", "earlyStopping"],
    ["trainError", "truthError", "testError", "complexity"],
    ["degreesOfFreedom", "entropyRank", "participationRatio"],
    ["actual", "bound", "sharperBound", "earlyStopping"],
    ["risk", "squaredBias", "variance", "simulated"],
    ["fit", "earlyStopping", "cap"],
  ];
  for (const roles of together) {
    const figure = figureOf(
      roles.map((role) => seriesOf(role, role)),
      over.rounds,
    );
    const shapes = pageLooks(figure).map(({ dash, marker }) => JSON.stringify([dash, marker?.shape, marker?.hollow]));
    expect(new Set(shapes).size).toBe(roles.length);
  }
});
