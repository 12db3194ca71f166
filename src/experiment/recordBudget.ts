import type { Experiment } from "./experimentSchema.js";
import { ExperimentError } from "./issue.js";
import { grouped, mostRecordedNumbers, recordedModes } from "./limits.js";

/** What a report holds of each round. */
export interface RoundSize {
  /** K. */
  readonly count: number;
  /** Points at which fits are kept: of the data, held out, and of the grid. */
  readonly points: number;
  readonly grid: number;
  readonly outputs: number;
}

/** How many rounds are recorded, and one more where the experiment asks for more than a report can hold. */
export function recordedRounds({ rounds }: Experiment, size: RoundSize): number {
  return Math.min(rounds, affordableRounds(size) + 1);
}

/**
 * @param there how many rounds there would be to record
 * @throws ExperimentError when they are too many, with the choice that there is
 */
export function requireRoom({ rounds }: Experiment, size: RoundSize, there: number): void {
  const affordable = affordableRounds(size);
  const wanted = Math.min(rounds, there);
  if (wanted <= affordable) return;
  const gridPoints = Math.floor((mostRecordedNumbers / wanted - numbersOf({ ...size, grid: 0 })) / size.outputs);
  const coarser = size.grid > 0 && gridPoints >= 2 ? `, or grid.points to at most ${grouped(gridPoints)}` : "";
  throw new ExperimentError([
    {
      severity: "error",
      code: "tooManyNumbers",
      path: ["rounds"],
      text:
        `is ${rounds}, and the ${grouped(wanted)} rounds there are to record have ${grouped(numbersOf(size))} ` +
        `numbers each, ${grouped(wanted * numbersOf(size))} in all; a report holds at most ` +
        `${grouped(mostRecordedNumbers)}. Set rounds to at most ${affordable}${coarser}.`,
    },
  ]);
}

function affordableRounds(size: RoundSize): number {
  return Math.max(1, Math.floor(mostRecordedNumbers / numbersOf(size)));
}

/** Two weights of each mode, and the fit at every place. */
function numbersOf({ count, points, grid, outputs }: RoundSize): number {
  return 2 * Math.min(count, recordedModes) + outputs * (points + grid);
}
