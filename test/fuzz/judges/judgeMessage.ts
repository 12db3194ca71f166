import { decodeArrangement } from "../../../media/panel/model/arrangement.js";
import { ParameterChangeError } from "../../../src/experiment/parameterChange.js";
import { withValueAt } from "../../../src/experiment/parameterFields.js";
import { validateExperiment } from "../../../src/experiment/parseExperiment.js";
import { decodeRuns, encodeRuns } from "../../../src/host/runs/storedRuns.js";
import type { ParameterChange } from "../../../src/messages/controls.js";
import { decodeMessage } from "../../../src/messages/decodeMessage.js";
import { editRefusal } from "../../../src/messages/editRefusal.js";
import type { MessageCase } from "../arbitraries/messages.js";
import { Finding, require } from "./finding.js";

/** Decodes what came from a page or was kept: what the types say, or a refusal in words. */
export function judgeMessage({ from, content }: MessageCase): void {
  const before = JSON.stringify(content);
  if (from === "runs") judgeRuns(content);
  else if (from === "arrangement") {
    const arrangement = decodeArrangement(content);
    require(same(decodeArrangement(arrangement), arrangement), () =>
      "an arrangement that was read reads otherwise again");
  } else judgePageMessage(from, content);
  require(JSON.stringify(content) === before, () => "decoding changed what it was given");
  requireCleanPrototype();
}

function judgePageMessage(page: "panel" | "controls", content: unknown): void {
  const decoded = decodeMessage(page, content);
  if (!decoded.ok) {
    require(decoded.fault.trim() !== "", () => "a message is refused without a word");
    return;
  }
  if (decoded.method !== "controls/commit" && decoded.method !== "controls/preview") return;
  const change = decoded.content as ParameterChange;
  if (editRefusal(change, change.document) !== undefined) return;
  try {
    validateExperiment(withValueAt(structuredClone(shown), change.path, change.value));
  } catch (error) {
    // How a path that leads nowhere in this experiment is refused.
    if (!(error instanceof ParameterChangeError || error instanceof RangeError)) throw error;
    if (/call stack/i.test(error.message)) throw error;
  }
}

const shown = {
  version: 1,
  problem: {
    kind: "synthetic",
    target: "x",
    count: 3,
    design: "grid",
    noise: 0,
    seed: 1,
    kernel: { kind: "brownianMotion" },
  },
  tolerance: 0.1,
};

function judgeRuns(kept: unknown): void {
  const stored = decodeRuns(JSON.stringify(kept) ?? "");
  if (stored.kind === "unreadable") return;
  const again = decodeRuns(encodeRuns(stored.list));
  require(again.kind === "runs" && again.unreadable === 0 && same(again.list.runs, stored.list.runs), () =>
    "a list of runs that was written reads otherwise");
  for (const { id } of stored.list.runs) stored.list.pin(id, true).rename(id, "x").remove([id]);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function requireCleanPrototype(): void {
  const [key] = Object.keys(Object.prototype);
  if (key === undefined) return;
  Reflect.deleteProperty(Object.prototype, key);
  throw new Finding(`every object now has "${key}"`);
}
