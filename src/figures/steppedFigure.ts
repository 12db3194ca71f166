import type { Series, XyFigure } from "./figure.js";

/** The same figure with its step functions drawn out as lines, for renderers that know lines alone. */
export function steppedFigure(figure: XyFigure): XyFigure {
  return { ...figure, series: figure.series.map(stepped) };
}

/** A value holds up to the next x. */
function stepped(series: Series): Series {
  if (series.steps !== true) return series;
  const { steps: _steps, notes: _notes, x, y, ...rest } = series;
  const points = Array.from(x, (at, i): (readonly [number, number])[] =>
    i === 0
      ? [[at, y[0]]]
      : [
          [at, y[i - 1]],
          [at, y[i]],
        ],
  ).flat();
  return { ...rest, x: points.map(([at]) => at), y: points.map(([, value]) => value) };
}
