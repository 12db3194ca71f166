import type { Bound } from "../theory/bounds/bound.js";
import { isBeyondPrecision } from "./beyondPrecision.js";
import type { Series } from "./figure.js";

interface Bounded {
  readonly bounds: readonly Bound[];
}

/**
 * The paper's bound and the sharper one of every round, as far as they say something finite; `shown` is what the axis
 * shows of a value.
 */
export function boundSeries(bounded: readonly Bounded[], shown = (value: number): number => value): Series[] {
  return (["paper", "sharper"] as const).flatMap((name, i) => {
    const values = bounded.map(({ bounds }) => bounds[i]?.value ?? Number.NaN).map(shown);
    const rounds = values.flatMap((value, t) => (Number.isFinite(value) ? [t] : []));
    return rounds.length === 0
      ? []
      : [
          {
            id: name,
            label: name === "paper" ? "bound of the paper" : "sharper bound",
            short: name,
            role: name === "paper" ? ("bound" as const) : ("sharperBound" as const),
            x: Float64Array.from(rounds),
            y: Float64Array.from(rounds, (t) => values[t]),
          },
        ];
  });
}

/** Which bounds say nothing, and why. */
export function boundsText(bounded: readonly Bounded[]): string {
  const silent = (bounded[bounded.length - 1]?.bounds ?? []).flatMap((bound, i) => {
    if (bound.value !== null) return [];
    const failing = bound.hypotheses.find(({ holds }) => !holds)?.text ?? "";
    const said = isBeyondPrecision(bound) ? "is beyond double precision" : `says nothing, fails: ${failing}`;
    return [`The ${i === 0 ? "paper’s" : "sharper"} bound ${said}.`];
  });
  return silent.length === 0 ? "Every bound holds in every round." : silent.join(" ");
}
