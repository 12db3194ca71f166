export type Domain = readonly [number, number];
export type ScaleKind = "linear" | "log";

const [smallest, largest] = [Number.MIN_VALUE, Number.MAX_VALUE];

/**
 * A domain that values can be placed in: its ends are numbers, the lower below the upper, and above 0 on a logarithmic
 * axis. Room around what is next to the ends of double precision leaves it; one value alone has no width.
 */
export function drawableDomain([from, to]: Domain, scale: ScaleKind): Domain {
  const least = scale === "log" ? smallest : -largest;
  const [low, high] = [within(from, least), within(to, least)];
  if (low < high) return [low, high];
  if (scale === "log") return low / 10 > 0 ? [low / 10, low] : [low, 10 * low];
  const half = Math.max(Math.abs(low) / 2, low === 0 ? 0.5 : smallest);
  return [Math.max(-largest, low - half), Math.min(largest, low + half)];
}

function within(value: number, least: number): number {
  return Math.min(largest, Math.max(least, value));
}
