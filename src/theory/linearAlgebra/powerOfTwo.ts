/**
 * The power of two at or just below |value| (0 < |value| < ∞): dividing and multiplying by it rounds nothing, short of
 * underflow.
 *
 * Math.log2 may round up across a power of two, which costs a factor of two in the scale and nothing else.
 */
export function powerOfTwoNear(value: number): number {
  return 2 ** Math.min(1023, Math.max(-1074, Math.floor(Math.log2(Math.abs(value)))));
}
