import fc from "fast-check";
import { caseOf, caseSeed } from "./caseOf.js";
import { CaseWorker } from "./caseWorker.js";
import { kinds, type KindName } from "./kinds.js";
import type { Fault } from "./protocol.js";

/** A case that went wrong, shrunk. */
export interface Failure {
  readonly kind: KindName;
  readonly seed: number;
  readonly index: number;
  readonly fault: string;
  readonly input: unknown;
}

export interface FuzzResult {
  readonly failures: readonly Failure[];
  readonly slowest: number;
}

/** Beyond so many different faults nothing new is learnt from a run. */
const mostFailures = 12;
const shrinkingTime = 30_000;

export interface FuzzRequest {
  readonly kind: KindName;
  readonly seed: number;
  readonly count: number;
  readonly jobs: number;
  readonly folder: string;
  readonly onFault?: (index: number, fault: Fault) => void;
}

/** Judges the first `count` cases of a kind, and shrinks one case of every fault that is found. */
export async function runFuzz({ kind, seed, count, jobs, folder, onFault }: FuzzRequest): Promise<FuzzResult> {
  const found = new Map<string, { readonly index: number; readonly fault: Fault }>();
  const note = (index: number, fault: Fault): void => {
    const known = found.get(fault.signature);
    if (known === undefined) onFault?.(index, fault);
    if (known === undefined || index < known.index) found.set(fault.signature, { index, fault });
  };
  let [next, slowest] = [0, 0];
  const chunk = Math.max(1, Math.min(250, Math.ceil(count / (4 * jobs))));
  const work = async (): Promise<void> => {
    const worker = new CaseWorker(folder);
    while (next < count && found.size < mostFailures) {
      const to = Math.min(count, next + chunk);
      let from = next;
      next = to;
      while (from < to) {
        const ending = await worker.run({ kind, seed, from, to }, note);
        slowest = Math.max(slowest, ending.slowest);
        if (ending.stopped !== undefined) note(ending.stopped.index, ending.stopped.fault);
        from = ending.stopped === undefined ? to : ending.stopped.index + 1;
      }
    }
    await worker.close();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const failures: Failure[] = [];
  for (const { index, fault } of found.values()) {
    const failure = await shrink({ kind, seed, folder }, index, fault);
    if (failure !== undefined) failures.push(failure);
  }
  return { failures, slowest };
}

/**
 * The smallest case found with the fault. Undefined when the case alone goes well: another program, or the cases before
 * it, took its time or its memory.
 */
async function shrink(
  { kind, seed, folder }: Pick<FuzzRequest, "kind" | "seed" | "folder">,
  index: number,
  fault: Fault,
): Promise<Failure | undefined> {
  const worker = new CaseWorker(folder);
  let smallest: { readonly input: unknown; readonly text: string } | undefined;
  const property = fc.asyncProperty(kinds[kind].cases as fc.Arbitrary<unknown>, async (input) => {
    const again = await judge(worker, kind, input);
    if (again?.signature !== fault.signature) return;
    smallest = { input, text: again.text };
    throw new Error(again.text);
  });
  await fc.check(property, {
    seed: caseSeed(seed, index),
    numRuns: 1,
    interruptAfterTimeLimit: shrinkingTime,
    unbiased: false,
  });
  const alone = smallest === undefined ? await judge(worker, kind, caseOf(kind, seed, index)) : undefined;
  await worker.close();
  if (smallest !== undefined) return { kind, seed, index, fault: smallest.text, input: smallest.input };
  return alone === undefined ? undefined : { kind, seed, index, fault: alone.text, input: caseOf(kind, seed, index) };
}

/** What is wrong with one case; undefined when nothing is. */
export async function judge(worker: CaseWorker, kind: KindName, input: unknown): Promise<Fault | undefined> {
  let fault: Fault | undefined;
  const { stopped } = await worker.run({ kind, input }, (_index, each) => {
    fault = each;
  });
  return stopped?.fault ?? fault;
}
