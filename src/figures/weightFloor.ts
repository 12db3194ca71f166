const floors = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12] as const;

/** Where the log colours of the weights end: below all positive weights if 10⁻¹² suffices, and not moved to and fro. */
export function weightFloor(weights: readonly Float64Array[], rank: number, held?: number): number {
  let smallest = 1;
  for (const round of weights) {
    for (let k = 0; k < rank; k++) {
      const weight = round[k];
      if (weight > 0 && weight < smallest) smallest = weight;
    }
  }
  const wanted = floors.find((floor) => floor <= smallest) ?? floors[floors.length - 1];
  // One step too deep is no reason to recolour everything.
  const spare =
    held === undefined
      ? 0
      : floors.findIndex((floor) => floor === held) - floors.findIndex((floor) => floor === wanted);
  return held !== undefined && spare >= 0 && spare <= 1 ? held : wanted;
}
