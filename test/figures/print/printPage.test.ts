import { describe, expect, it } from "vitest";
import { capHeight, descent, textWidth } from "../../../src/figures/print/measure.js";
import type { Mark, Page, TextMark } from "../../../src/figures/print/page.js";
import { printPage } from "../../../src/figures/print/printPage.js";
import { plainText } from "../../../src/figures/print/text.js";
import { printCases } from "./figures.js";

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textExtent({ at: [x, y], anchor, runs, size, upwards }: TextMark): Extent {
  const width = size * textWidth(runs);
  const start = -width * (anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1);
  const [above, below] = [size * capHeight, size * descent * 0.5];
  return upwards === true
    ? { left: x - above, right: x + below, top: y - start - width, bottom: y - start }
    : { left: x + start, right: x + start + width, top: y - above, bottom: y + below };
}

function extents(page: Page): { readonly mark: Mark; readonly extent: Extent }[] {
  return page.layers.flatMap(({ clip, marks }) =>
    marks.map((mark) => {
      if (mark.kind === "text") return { mark, extent: textExtent(mark) };
      const points =
        mark.kind === "circle"
          ? [
              [mark.centre[0] - mark.radius, mark.centre[1] - mark.radius],
              [mark.centre[0] + mark.radius, mark.centre[1] + mark.radius],
            ]
          : mark.points;
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const whole = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
      return {
        mark,
        extent:
          clip === undefined
            ? whole
            : {
                left: Math.max(whole.left, clip.left),
                right: Math.min(whole.right, clip.right),
                top: Math.max(whole.top, clip.top),
                bottom: Math.min(whole.bottom, clip.bottom),
              },
      };
    }),
  );
}

/** What is not in numbers, or not on the page. */
function strays(page: Page): string[] {
  return extents(page).flatMap(({ mark, extent: { left, right, top, bottom } }) => {
    // A series entirely outside its axes is clipped away.
    const fine =
      left > right ||
      top > bottom ||
      (left >= -0.01 && top >= -0.01 && right <= page.width + 0.01 && bottom <= page.height + 0.01);
    return fine
      ? []
      : [`${mark.kind === "text" ? plainText(mark.runs) : mark.kind} at ${left}, ${top}, ${right}, ${bottom}`];
  });
}

function touchingTexts(page: Page): string[] {
  const texts = extents(page).flatMap(({ mark, extent }) =>
    mark.kind === "text" ? [{ text: plainText(mark.runs), extent }] : [],
  );
  return texts.flatMap(({ text, extent: a }, i) =>
    texts
      .slice(i + 1)
      .flatMap(({ text: other, extent: b }) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          ? []
          : [`"${text}" and "${other}"`],
      ),
  );
}

/** Places of an axis's labels along it, its title left out. */
function labelPlaces(page: Page, id: "x-axis" | "y-axis"): number[] {
  const labels =
    page.layers.find((each) => each.id === id)?.marks.filter((mark): mark is TextMark => mark.kind === "text") ?? [];
  return labels.slice(0, -1).map(({ at }) => at[id === "x-axis" ? 0 : 1]);
}

describe("every printed figure stays on its page, no text touches another, labels stand in order", () => {
  it.each(printCases())("$name", ({ figure, options }) => {
    const page = printPage(figure, options);
    expect(strays(page)).toEqual([]);
    expect(touchingTexts(page)).toEqual([]);
    for (const id of ["x-axis", "y-axis"] as const) {
      const along = labelPlaces(page, id);
      const steps = along.slice(1).map((place, i) => Math.sign(place - along[i]));
      expect(new Set(steps).size).toBeLessThanOrEqual(1);
      if ("x" in figure && figure.x.domain[1] - figure.x.domain[0] > 1) expect(along.length).toBeGreaterThanOrEqual(2);
    }
    expect(printPage(figure, options)).toEqual(page);
  });
});
