import type { Series } from "../../../src/figures/figure.js";

/** What a line looks like whatever it is drawn on. */
export interface LineStyle {
  readonly dash: readonly number[];
  readonly width: number;
  /** In the colour of text; others step back. */
  readonly strong: boolean;
}

/** One pattern for each member of a role. */
const patterns: readonly (readonly number[])[] = [[9, 3], [9, 3, 2, 3], [4, 3], [], [1.5, 3], [2, 2, 6, 2]];

/** The lines of figures whose series are told apart by role and member. */
export function lineStyle({ role, member = 0 }: Pick<Series, "role" | "member">): LineStyle {
  switch (role) {
    case "exact":
      return { dash: [], width: member > 0 ? 1.5 : 2.5, strong: true };
    case "lowerBound":
    case "upperBound":
      return { dash: patterns[member % patterns.length] ?? [], width: 1.25, strong: false };
    case "risk":
    case "validation":
    case "trainError":
      return { dash: [], width: 1.75, strong: true };
    case "simulated":
      return { dash: [7, 2, 1.5, 2], width: 1.25, strong: false };
    case "squaredBias":
    case "truthError":
      return { dash: [5, 3], width: 1.25, strong: false };
    case "variance":
    case "testError":
      return { dash: [1.5, 3], width: 1.5, strong: false };
    case "complexity":
      return { dash: [9, 3], width: 1.75, strong: true };
    default:
      return { dash: [], width: 1.25, strong: false };
  }
}
