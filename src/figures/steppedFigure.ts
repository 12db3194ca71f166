import type { Series, XyFigure } from "./figure.js";

/** The same figure with its step functions drawn out as lines, for renderers that know lines alone. */
export function steppedFigure(figure: XyFigure): XyFigure {
  return { ...figure, series: figure.series.map(stepped) };
}

/** A value holds up to the next x. */
function stepped(series: Series): Series {
  if (series.steps !== true) return series;
  const { steps: _steps, notes: _notes, band, x, y, ...rest } = series;
  // Each point but the first is reached at the value of the one before it.
  const places = Array.from(x, (_, i) =>
    i === 0
      ? [{ at: 0, of: 0 }]
      : [
          { at: i, of: i - 1 },
          { at: i, of: i },
        ],
  ).flat();
  const held = (values: ArrayLike<number>) => places.map(({ of }) => values[of]);
  return {
    ...rest,
    x: places.map(({ at }) => x[at]),
    y: held(y),
    ...(band === undefined ? {} : { band: { low: held(band.low), high: held(band.high) } }),
  };
}
