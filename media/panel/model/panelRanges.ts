import type { Report } from "../../../src/experiment/report.js";
import { holdFrames } from "../../../src/figures/frames.js";
import { HeldDomains } from "../../../src/figures/hold.js";
import { restingRanges, type Ranges } from "../../../src/figures/ranges.js";

/** The ranges of the axes: while something moves they stand still; then they are what the report alone makes them. */
export class PanelRanges {
  #ranges: Ranges | undefined;
  /** What they are at rest of; undefined while a value is dragged. */
  #of: Report | undefined;

  /** Whether the report is of another problem than the last one. */
  take(report: Report, moving: boolean): boolean {
    const before = this.#ranges;
    if (moving && before !== undefined) {
      const frames = holdFrames(report, before.frames);
      this.#ranges = { frames, held: frames.problem === before.frames.problem ? before.held : new HeldDomains() };
      this.#of = undefined;
    } else if (report !== this.#of) {
      this.#ranges = restingRanges(report);
      this.#of = report;
    }
    return this.#ranges?.frames.problem !== before?.frames.problem;
  }

  now(moving: boolean): Ranges | undefined {
    if (this.#ranges !== undefined && !moving) this.#ranges = { ...this.#ranges, held: new HeldDomains() };
    return this.#ranges;
  }
}
