/** A change of N: it is `rounds` from `tolerance` upwards, up to the next step. */
export interface Step {
  readonly tolerance: number;
  readonly rounds: number;
  /** N just below. */
  readonly below: number;
  /** The change lies in [tolerance·(1 − width), tolerance]. */
  readonly width: number;
}

interface Counted {
  readonly tolerance: number;
  readonly rounds: number;
}
interface Interval {
  readonly low: Counted;
  readonly high: Counted;
}

/** Bisected until the relative width is below this. */
const finest = 1e-10;
/**
 * So many intervals are searched, those at the largest ε, where few rounds are left; further down steps are too close
 * together to be told apart.
 */
const mostIntervals = 40;

/** The steps as far as located, and how much of the search is done. */
export interface StepsSoFar {
  readonly steps: readonly Step[];
  readonly fraction: number;
}

/**
 * Locates the changes of N between ascending tolerances at which it is known, by bisection in log ε, all of them in
 * step, the largest ε first.
 *
 * Yields after each pass; ends early once `mayGoOn` says no. An interval in which N falls by several may come apart
 * into several steps.
 */
export function* refineSteps(
  samples: readonly Counted[],
  count: (tolerance: number) => number,
  mayGoOn: () => boolean,
): Generator<StepsSoFar, void, void> {
  let intervals = samples
    .slice(1)
    .flatMap((high, i): Interval[] => split(samples[i], high))
    .reverse()
    .slice(0, mostIntervals);
  const widest = Math.max(0, ...intervals.map(({ low, high }) => Math.log(high.tolerance / low.tolerance)));
  const passes = widest === 0 ? 0 : Math.max(1, Math.ceil(Math.log2(widest / finest)));
  for (let pass = 0; pass < passes; pass++) {
    yield { steps: stepsOf(intervals), fraction: pass / passes };
    const refined: Interval[] = [];
    for (const [i, interval] of intervals.entries()) {
      if (!mayGoOn()) {
        yield { steps: stepsOf([...refined, ...intervals.slice(i)]), fraction: 1 };
        return;
      }
      // Two roots: the product of two squares of very large or small labels leaves double precision.
      const tolerance = Math.sqrt(interval.low.tolerance) * Math.sqrt(interval.high.tolerance);
      const middle = { tolerance, rounds: count(tolerance) };
      refined.push(...split(middle, interval.high), ...split(interval.low, middle));
    }
    intervals = refined;
  }
  yield { steps: stepsOf(intervals), fraction: 1 };
}

const split = (low: Counted | undefined, high: Counted): Interval[] =>
  low === undefined || low.rounds === high.rounds ? [] : [{ low, high }];

const widthOf = ({ low, high }: Interval): number => 1 - low.tolerance / high.tolerance;

/** Ascending. */
function stepsOf(intervals: readonly Interval[]): Step[] {
  return intervals
    .map((interval) => ({
      tolerance: interval.high.tolerance,
      rounds: interval.high.rounds,
      below: interval.low.rounds,
      width: widthOf(interval),
    }))
    .reverse();
}
