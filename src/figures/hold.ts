import { niceDomain, type Domain, type ScaleKind } from "./axis.js";

/** A held axis is given up when what it must show fills less than this part of it. */
const smallestFilling = 0.3;

/**
 * The domain that was shown while it still serves; else a new one of round ends. So that axes do not tremble while a
 * slider moves.
 */
export function holdDomain(held: Domain | undefined, wanted: Domain, scale: ScaleKind): Domain {
  if (held !== undefined) {
    const [from, to, low, high] = [...held, ...wanted].map((value) => (scale === "log" ? Math.log(value) : value)) as [
      number,
      number,
      number,
      number,
    ];
    if (low >= from && high <= to && high - low >= smallestFilling * (to - from)) return held;
  }
  return niceDomain(wanted, scale);
}

/** The domains of a page's axes by name; a new problem gets a new one of these. */
export class HeldDomains {
  readonly #domains = new Map<string, Domain>();

  hold(name: string, wanted: Domain, scale: ScaleKind): Domain {
    const domain = holdDomain(this.#domains.get(name), wanted, scale);
    this.#domains.set(name, domain);
    return domain;
  }
}

const counts = [
  5, 6, 8, 10, 12, 16, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000,
  7500, 10_000,
];

/** How many columns to keep open for `wanted`: grows at once, shrinks only when less than half would be used. */
export function holdCount(held: number | undefined, wanted: number): number {
  if (held !== undefined && wanted <= held && (wanted > held / 2 || held === counts[0])) return held;
  return counts.find((count) => count >= wanted) ?? wanted;
}
