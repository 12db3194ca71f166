/** A change of N: it is `rounds` from `tolerance` upwards, up to the next step. */
export interface Step {
  readonly tolerance: number;
  readonly rounds: number;
  /** N just below. */
  readonly below: number;
  /** The change lies in [tolerance·(1 − width), tolerance]. */
  readonly width: number;
}

interface Counted { readonly tolerance: number; readonly rounds: number }
interface Interval { readonly low: Counted; readonly high: Counted }

/** Bisected until the relative width is below the first for the steps at the largest ε, where few rounds are left, and then below the second, less than a pixel, for the others. */
const [finest, fine] = [1e-10, 1e-4];
const mostToFinest = 40;

/**
 * Locates the changes of N between ascending tolerances at which it is known, by bisection in log ε, many of them in step, the largest ε first.
 *
 * Yields after each pass; ends early once `mayGoOn` says no. An interval in which N falls by several may come apart into several steps.
 */
export function* refineSteps(samples: readonly Counted[], count: (tolerance: number) => number, mayGoOn: () => boolean): Generator<StepsSoFar, void, void> {
  const all = samples.slice(1).flatMap((high, i): Interval[] => split(samples[i], high)).reverse();
  const [upper, lower] = [all.slice(0, mostToFinest), all.slice(mostToFinest)];
  let top: readonly Interval[] = upper;
  for (const { intervals, fraction } of bisect(upper, finest, count, mayGoOn)) {
    top = intervals;
    yield { steps: stepsOf([...top, ...lower]), fraction: fraction / 2 };
  }
  for (const { intervals, fraction } of bisect(lower, fine, count, mayGoOn)) yield { steps: stepsOf([...top, ...intervals]), fraction: (1 + fraction) / 2 };
}

/** The steps as far as located, and how much of the search is done. */
export interface StepsSoFar {
  readonly steps: readonly Step[];
  readonly fraction: number;
}

function* bisect(given: readonly Interval[], width: number, count: (tolerance: number) => number, mayGoOn: () => boolean): Generator<{ readonly intervals: readonly Interval[]; readonly fraction: number }, void, void> {
  let intervals = given;
  const widest = Math.max(0, ...given.map(({ low, high }) => Math.log(high.tolerance / low.tolerance)));
  const passes = widest === 0 ? 0 : Math.max(1, Math.ceil(Math.log2(widest / width)));
  for (let pass = 0; pass < passes; pass++) {
    yield { intervals, fraction: pass / passes };
    const refined: Interval[] = [];
    for (const [i, interval] of intervals.entries()) {
      if (!mayGoOn()) {
        yield { intervals: [...refined, ...intervals.slice(i)], fraction: 1 };
        return;
      }
      const tolerance = Math.sqrt(interval.low.tolerance * interval.high.tolerance);
      const middle = { tolerance, rounds: count(tolerance) };
      refined.push(...split(middle, interval.high), ...split(interval.low, middle));
    }
    intervals = refined;
  }
  yield { intervals, fraction: 1 };
}

const split = (low: Counted | undefined, high: Counted): Interval[] => low === undefined || low.rounds === high.rounds ? [] : [{ low, high }];

const widthOf = ({ low, high }: Interval): number => 1 - low.tolerance / high.tolerance;

/** Ascending. */
function stepsOf(intervals: readonly Interval[]): Step[] {
  return intervals.map((interval) => ({
    tolerance: interval.high.tolerance, rounds: interval.high.rounds, below: interval.low.rounds, width: widthOf(interval),
  })).reverse();
}
