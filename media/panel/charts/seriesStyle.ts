import type { ChartDataset, Point } from "chart.js";
import type { Series, XyFigure } from "../../../src/figures/figure.js";
import type { Theme } from "../../shared/theme.js";
import { lineStyle } from "./lineStyle.js";
import { colourOfRound, type Look } from "./look.js";
import { runLine } from "./runLine.js";

type ScatterStyle = Omit<ChartDataset<"scatter", Point[]>, "data">;

/** So many points would hide the fits; they go behind them and step back. */
const crowd = 120;

/** Early stopping: told from every other line without colour. */
const dashDot = [8, 3, 2, 3];

/** What is known beforehand is hollow. */
function hollow({ background, quiet }: Theme) {
  return {
    borderColor: quiet,
    borderWidth: 1,
    pointBackgroundColor: background,
    pointBorderColor: quiet,
    pointBorderWidth: 1.25,
  };
}

/**
 * How a series is drawn. Truth is neutral and dashed, data are points, rounds have the ramp, the chosen one is in front
 * and wider.
 */
export function seriesStyle(
  series: Series,
  look: Look,
  { columns, x: across, series: all }: XyFigure,
  chosen: number,
): ScatterStyle {
  const { theme } = look;
  /** Points beside each other without an order: fits against labels. */
  const alone = all.some(({ role }) => role === "identity");
  // A line that ends where it begins, as of equal eigenvalues, would not be seen.
  const line = {
    showLine: true,
    pointRadius: series.x[0] === series.x[series.x.length - 1] ? 3.5 : 0,
    pointHitRadius: 4,
    pointHoverRadius: 3,
  };
  const roundColours = Array.from(series.x, (t) => colourOfRound(look, t, columns));
  const overRounds = {
    showLine: true,
    clip: 6,
    borderWidth: 1.25,
    pointBackgroundColor: roundColours,
    pointBorderColor: roundColours,
    pointRadius: Array.from(series.x, (t) => (t === chosen ? 5 : series.x.length > 60 ? 1.5 : 3)),
    pointHoverRadius: 6,
  };
  switch (series.role) {
    case "data":
      return series.x.length > crowd
        ? {
            showLine: false,
            order: 7,
            clip: 8,
            pointRadius: 1.75,
            pointHoverRadius: 4,
            pointBackgroundColor: theme.quiet,
            pointBorderWidth: 0,
          }
        : {
            showLine: false,
            order: 0,
            clip: 8,
            pointRadius: 3,
            pointHoverRadius: 5,
            pointBackgroundColor: theme.foreground,
            pointBorderColor: theme.background,
            pointBorderWidth: 1,
          };
    case "truth":
      return alone
        ? {
            showLine: false,
            order: 4,
            pointRadius: 2.5,
            pointStyle: "crossRot",
            pointBorderColor: theme.quiet,
            pointBorderWidth: 1,
          }
        : { ...line, order: 5, borderColor: theme.quiet, borderWidth: 1.5, borderDash: [5, 3] };
    case "identity":
      return { ...line, order: 6, borderColor: theme.quiet, borderWidth: 1, borderDash: [2, 3], pointHitRadius: 0 };
    case "fit": {
      const isChosen = series.round === chosen;
      const colour = colourOfRound(look, series.round ?? 0, columns);
      return alone
        ? {
            showLine: false,
            order: isChosen ? 1 : 3,
            pointRadius: isChosen ? 3.5 : 1.5,
            pointBackgroundColor: colour,
            pointBorderColor: isChosen ? theme.background : colour,
            pointBorderWidth: isChosen ? 1 : 0,
          }
        : {
            ...line,
            order: isChosen ? 1 : 3,
            borderColor: colour,
            borderWidth: isChosen ? 3 : 1.25,
            pointBackgroundColor: colour,
          };
    }
    case "trainError":
    case "trainAccuracy":
    case "degreesOfFreedom":
      return { ...overRounds, order: 2, borderColor: theme.foreground };
    case "truthError":
    case "entropyRank":
      return { ...overRounds, order: 3, borderColor: theme.quiet, borderDash: [5, 3], pointStyle: "rectRot" };
    case "testError":
    case "testAccuracy":
    case "participationRatio":
      return { ...overRounds, order: 4, borderColor: theme.quiet, borderDash: [1, 3], pointStyle: "rect" };
    case "comparedFit": {
      const { colour, dash } = runLine(theme, series.run ?? 0);
      return { ...line, order: 3, borderColor: colour, borderWidth: 2, borderDash: dash, pointBackgroundColor: colour };
    }
    case "comparedError": {
      const { colour, dash } = runLine(theme, series.run ?? 0);
      return {
        ...overRounds,
        order: 3,
        borderColor: colour,
        borderWidth: 1.75,
        borderDash: dash,
        pointBackgroundColor: colour,
        pointBorderColor: colour,
      };
    }
    case "actual":
      return { ...overRounds, order: 2, borderColor: theme.foreground };
    case "bound":
      return { ...overRounds, ...hollow(theme), order: 3, borderDash: [2, 2] };
    case "sharperBound":
      return { ...overRounds, ...hollow(theme), order: 4, borderDash: [6, 2], pointStyle: "rectRot" };
    case "earlyStopping":
      return alone
        ? {
            showLine: false,
            order: 2,
            pointRadius: 5,
            pointStyle: "triangle",
            pointBackgroundColor: theme.background,
            pointBorderColor: theme.foreground,
            pointBorderWidth: 1.25,
          }
        : across.symbol === "t"
          ? {
              ...overRounds,
              ...hollow(theme),
              order: 3,
              borderColor: theme.foreground,
              borderDash: dashDot,
              pointBorderColor: theme.foreground,
              pointStyle: "triangle",
            }
          : { ...line, order: 2, borderColor: theme.foreground, borderWidth: 2, borderDash: dashDot };
    case "cap":
      return { ...line, order: 4, borderColor: theme.quiet, borderWidth: 1.5, borderDash: [2, 3] };
    case "basisFunction":
      return across.integer === true
        ? {
            showLine: false,
            clip: 6,
            pointRadius: series.x.length > crowd ? 1.25 : 2.5,
            pointHoverRadius: 4,
            pointBackgroundColor: theme.foreground,
            pointBorderWidth: 0,
          }
        : { ...line, borderColor: theme.foreground, borderWidth: 1.5 };
    case "multiplier":
      return { ...overRounds, order: 2, borderColor: theme.quiet };
    case "risk":
    case "squaredBias":
    case "variance":
    case "simulated":
    case "complexity":
    case "validation":
      return {
        ...overRounds,
        ...stroke(series, theme),
        order: series.role === "risk" || series.role === "validation" ? 2 : 3,
      };
    case "exact":
    case "lowerBound":
    case "upperBound":
      return {
        ...line,
        ...stroke(series, theme),
        order: series.role === "exact" ? 1 : 3,
        ...(series.steps === true ? { stepped: "before" as const } : {}),
      };
    case "share":
      return {
        showLine: false,
        pointRadius: 0,
        pointHitRadius: 12,
        pointHoverRadius: 4,
        pointBackgroundColor: theme.foreground,
      };
  }
}

function stroke(
  series: Series,
  theme: Look["theme"],
): Pick<ScatterStyle, "borderColor" | "borderWidth" | "borderDash" | "pointBackgroundColor"> {
  const { dash, width, strong } = lineStyle(series);
  const colour = strong ? theme.foreground : theme.quiet;
  return {
    borderColor: colour,
    borderWidth: width,
    borderDash: [...dash],
    ...(series.role === "exact" || series.member !== undefined ? { pointBackgroundColor: colour } : {}),
  };
}
