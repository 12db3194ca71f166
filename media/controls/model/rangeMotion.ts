import type { Interval } from "./sliderScale.js";

/** A slider's ends on their way from one interval to another. */
export interface RangeMotion {
  readonly from: Interval;
  readonly to: Interval;
  readonly start: number;
}

const duration = 250;

export function intervalAt(motion: RangeMotion, now: number): Interval {
  const time = Math.min(1, Math.max(0, (now - motion.start) / duration));
  const share = 1 - (1 - time) ** 3;
  return {
    minimum: between(motion.from.minimum, motion.to.minimum, share),
    maximum: between(motion.from.maximum, motion.to.maximum, share),
  };
}

export function isMoving(motion: RangeMotion, now: number): boolean {
  return now - motion.start < duration && !sameInterval(motion.from, motion.to);
}

/** Heads for another interval from where the ends are now. */
export function redirected(motion: RangeMotion | undefined, to: Interval, now: number): RangeMotion {
  if (motion === undefined) return { from: to, to, start: now };
  return sameInterval(motion.to, to) ? motion : { from: intervalAt(motion, now), to, start: now };
}

export function sameInterval(first: Interval, second: Interval): boolean {
  return first.minimum === second.minimum && first.maximum === second.maximum;
}

/** Geometric between positive ends, so that logarithmic scales move evenly. */
function between(from: number, to: number, share: number): number {
  if (share === 1 || from === to) return to;
  return from > 0 && to > 0 ? from * (to / from) ** share : from + share * (to - from);
}
