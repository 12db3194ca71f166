import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page as BrowserPage } from "playwright-core";
import { axisFraction } from "../../src/figures/axis.js";
import type { XyFigure } from "../../src/figures/figure.js";
import { printOptions } from "../../src/figures/print/options.js";
import type { TextMark } from "../../src/figures/print/page.js";
import { printPage, type PrintFigure } from "../../src/figures/print/printPage.js";
import { plainText } from "../../src/figures/print/text.js";
import { writeSvg } from "../../src/figures/writers/svg.js";
import { drawable, drawn as built } from "../figures/drawn.js";
import { illustrative } from "../figures/reports.js";
import { disconnect, sharedBrowser } from "../editor/support/browser.js";

interface Drawn {
  readonly texts: readonly {
    readonly text: string;
    readonly layer: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly circles: readonly { readonly layer: string; readonly x: number; readonly y: number }[];
  readonly paths: readonly { readonly layer: string; readonly points: readonly (readonly [number, number])[] }[];
  readonly title: string;
  readonly description: string;
  readonly size: readonly [number, number];
}

const report = illustrative();
const options = printOptions("single");
const figures = new Map<string, PrintFigure>(drawable(report).map((entry) => [entry.id, built(report, entry)]));
let page: BrowserPage;

beforeAll(async () => {
  page = await (await sharedBrowser()).newPage({ viewport: { width: 800, height: 600 } });
});
afterAll(async () => {
  await page.close();
  await disconnect();
});

function figure(id: string): PrintFigure {
  const found = figures.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** What the browser makes of the file: places in points of the page, as it measures them itself. */
async function drawn(id: string): Promise<Drawn> {
  const svg = writeSvg(printPage(figure(id), options), ["of a test"]);
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  return page.evaluate(() => {
    const root = document.documentElement as unknown as SVGSVGElement;
    const scale = root.viewBox.baseVal.width / root.getBoundingClientRect().width;
    const layerOf = (element: Element) => element.closest("g")?.id ?? "";
    return {
      texts: [...document.querySelectorAll("text")].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return {
          text: text.textContent,
          layer: layerOf(text),
          left: left * scale,
          right: right * scale,
          top: top * scale,
          bottom: bottom * scale,
        };
      }),
      circles: [...document.querySelectorAll("circle")].map((circle) => ({
        layer: layerOf(circle),
        x: circle.cx.baseVal.value,
        y: circle.cy.baseVal.value,
      })),
      paths: [...document.querySelectorAll("path")].map((path) => {
        const length = path.getTotalLength();
        return {
          layer: layerOf(path),
          points: [path.getPointAtLength(0), path.getPointAtLength(length)].map(({ x, y }) => [x, y] as const),
        };
      }),
      title: document.querySelector("title")?.textContent ?? "",
      description: document.querySelector("desc")?.textContent ?? "",
      size: [root.viewBox.baseVal.width, root.viewBox.baseVal.height] as const,
    };
  });
}

/** The plot's sides, read from the lines of the axes. */
function plotOf({ paths }: Drawn) {
  const [across, up] = ["x-axis", "y-axis"].map((layer) => paths.find((path) => path.layer === layer)?.points ?? []);
  return { left: across[0][0], right: across[1][0], top: up[0][1], bottom: up[1][1] };
}

describe("the SVG of fits in a browser", () => {
  const fits = figure("fits") as XyFigure;

  it("has every data point where the axes say", async () => {
    const result = await drawn("fits");
    const { left, right, top, bottom } = plotOf(result);
    const [data] = fits.series;
    const circles = result.circles.filter(({ layer }) => layer === "data-points");
    expect(circles).toHaveLength(data.x.length);
    circles.forEach(({ x, y }, i) => {
      // The file has hundredths of a point.
      expect(x).toBeCloseTo(left + axisFraction(fits.x, data.x[i]) * (right - left), 1);
      expect(y).toBeCloseTo(bottom - axisFraction(fits.y, data.y[i]) * (bottom - top), 1);
    });
  });

  it("has every fit from end to end", async () => {
    const result = await drawn("fits");
    const { left, right, top, bottom } = plotOf(result);
    for (const { id, x, y } of fits.series.filter(({ role }) => role === "fit")) {
      const points = result.paths.find(({ layer }) => layer === id)?.points ?? [];
      [0, x.length - 1].forEach((at, end) => {
        expect(points[end][0]).toBeCloseTo(left + axisFraction(fits.x, x[at]) * (right - left), 1);
        expect(points[end][1]).toBeCloseTo(bottom - axisFraction(fits.y, y[at]) * (bottom - top), 1);
      });
    }
  });

  it("has labels centred under their ticks", async () => {
    const result = await drawn("fits");
    const ticks = result.paths
      .filter(({ layer, points }) => layer === "x-axis" && points[0][0] === points[1][0])
      .map(({ points }) => points[0][0]);
    const labels = result.texts.filter(({ layer }) => layer === "x-axis").slice(0, -1);
    expect(labels.map(({ text }) => text)).toEqual(["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
    labels.forEach(({ left, right }, i) => {
      expect(Math.abs((left + right) / 2 - ticks[i])).toBeLessThan(0.6);
    });
  });

  it("says what it is to those who do not see it", async () => {
    const { title, description, size } = await drawn("fits");
    expect([title, description]).toEqual([fits.title, fits.summary]);
    expect(size).toEqual([234, 158]);
  });
});

describe.each([...figures.keys()])("the SVG of %s in a browser", (id) => {
  it("has the texts of its model, on the page and clear of each other", async () => {
    const model = printPage(figure(id), options);
    const {
      texts,
      size: [width, height],
    } = await drawn(id);
    expect(texts.map(({ text }) => text)).toEqual(
      model.layers.flatMap(({ marks }) =>
        marks.filter((mark): mark is TextMark => mark.kind === "text").map(({ runs }) => plainText(runs)),
      ),
    );
    for (const { text, left, right, top, bottom } of texts) {
      // Another serif font may be a little wider than the one counted with; boxes have room above and below the
      // letters.
      expect(left, text).toBeGreaterThan(-2);
      expect(right, text).toBeLessThan(width + 2);
      expect(top, text).toBeGreaterThan(-4);
      expect(bottom, text).toBeLessThan(height + 4);
    }
  });
});
