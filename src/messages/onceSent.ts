import type { ControlsSnapshot } from "./controls.js";
import type { PanelSnapshot } from "./panel.js";

/**
 * At the host: a large part of a snapshot (report, study, experiment, profile) is sent only when it is another object
 * than last time, so that activity and progress are small messages.
 */
class SentParts<Part extends string> {
  private readonly last = new Map<Part, unknown>();

  forget(): void {
    this.last.clear();
  }

  /** Whether the page has this very value already. */
  has(part: Part, value: unknown): boolean {
    const same = value !== undefined && this.last.get(part) === value;
    this.last.set(part, value);
    return same;
  }
}

export class PanelSender {
  private readonly sent = new SentParts<"report" | "study">();

  /** The page has nothing: it is new. */
  forget(): void {
    this.sent.forget();
  }

  shortened(snapshot: PanelSnapshot): PanelSnapshot {
    const { result, study, ...small } = snapshot;
    const [hasReport, hasStudy] = [this.sent.has("report", result?.report), this.sent.has("study", study?.result)];
    return {
      ...small,
      ...(result === undefined ? {} : hasReport ? { sameResult: { stale: result.stale } } : { result }),
      ...(study === undefined ? {} : { study: hasStudy ? { ...withoutResult(study), sameResult: true } : study }),
    };
  }
}

export class PanelReceiver {
  private last: Pick<PanelSnapshot, "result" | "study"> = {};

  completed(snapshot: PanelSnapshot): PanelSnapshot {
    const { sameResult, study: given, ...small } = snapshot;
    const result =
      sameResult !== undefined && this.last.result !== undefined
        ? { ...this.last.result, ...sameResult }
        : snapshot.result;
    const study = given === undefined ? undefined : completedStudy(given, this.last.study);
    const whole = { ...small, ...(result === undefined ? {} : { result }), ...(study === undefined ? {} : { study }) };
    this.last = whole;
    return whole;
  }
}

type Study = NonNullable<PanelSnapshot["study"]>;

function withoutResult({ result: _, ...small }: Study): Study {
  return small;
}

function completedStudy({ sameResult, ...study }: Study, last: Study | undefined): Study {
  return sameResult === true && last?.result !== undefined ? { ...study, result: last.result } : study;
}

export class ControlsSender {
  private readonly sent = new SentParts<"experiment" | "profile">();

  forget(): void {
    this.sent.forget();
  }

  shortened(snapshot: ControlsSnapshot): ControlsSnapshot {
    const { experiment, outcome, ...small } = snapshot;
    const hasExperiment = this.sent.has("experiment", experiment);
    const hasProfile = this.sent.has("profile", outcome?.profile);
    const { profile: _, ...answer } = outcome ?? {};
    return {
      ...small,
      ...(experiment === undefined ? {} : hasExperiment ? { sameExperiment: true } : { experiment }),
      ...(outcome === undefined
        ? {}
        : { outcome: hasProfile ? { ...(answer as typeof outcome), sameProfile: true } : outcome }),
    };
  }
}

export class ControlsReceiver {
  private last: ControlsSnapshot | undefined;

  completed(snapshot: ControlsSnapshot): ControlsSnapshot {
    const { sameExperiment, outcome: given, ...small } = snapshot;
    const experiment = sameExperiment === true ? this.last?.experiment : snapshot.experiment;
    const outcome = given === undefined ? undefined : completedOutcome(given, this.last?.outcome);
    const whole = {
      ...small,
      ...(experiment === undefined ? {} : { experiment }),
      ...(outcome === undefined ? {} : { outcome }),
    };
    this.last = whole;
    return whole;
  }
}

type Outcome = NonNullable<ControlsSnapshot["outcome"]>;

function completedOutcome({ sameProfile, ...outcome }: Outcome, last: Outcome | undefined): Outcome {
  return sameProfile === true && last?.profile !== undefined ? { ...outcome, profile: last.profile } : outcome;
}
