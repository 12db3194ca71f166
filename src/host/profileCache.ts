import type { ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import { Cancelled, ExperimentError } from "../experiment/issue.js";
import type { ToleranceProfile } from "../experiment/toleranceProfile.js";
import type { Solver } from "../solver/solver.js";

/** The profile is computed so long after the last change, so that it never delays a drag. */
const idleDelayMs = 250;

/** N(ε) of the active experiment; it depends on data and kernel alone, so dragging ε never asks for it again. */
export class ProfileCache {
  private known: { readonly key: string; readonly profile: ToleranceProfile } | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @param watch takes each computation, to tell the user of what fails in it */
  constructor(
    private readonly solver: Pick<Solver, "profile">,
    private readonly changed: () => void,
    private readonly watch: (computation: Promise<void>) => void,
  ) {}

  of(experiment: Experiment): ToleranceProfile | undefined {
    return this.known?.key === keyOf(experiment) ? this.known.profile : undefined;
  }

  want(experiment: Experiment, files: ExperimentFiles | undefined): void {
    clearTimeout(this.timer);
    if (this.of(experiment) !== undefined) return;
    this.timer = setTimeout(() => {
      this.watch(this.compute(experiment, files));
    }, idleDelayMs);
  }

  forget(): void {
    this.known = undefined;
  }

  private async compute(experiment: Experiment, files: ExperimentFiles | undefined): Promise<void> {
    try {
      this.known = {
        key: keyOf(experiment),
        profile: await this.solver.profile({ experiment, ...(files === undefined ? {} : { files }) }),
      };
      this.changed();
    } catch (error) {
      // The run itself has told the user what is wrong; a missing profile only leaves marks off a slider.
      if (!(error instanceof Cancelled || error instanceof ExperimentError)) throw error;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

function keyOf({ problem, rankTolerance }: Experiment): string {
  return JSON.stringify([problem, rankTolerance]);
}
