import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeFileAccess } from "../../src/storage/node/nodeFileAccess.js";
import { WriteError } from "../../src/storage/writeError.js";
import { writeFilesWhole } from "../../src/storage/writeFilesWhole.js";
import { faultyAccess, type Failure } from "./faultyAccess.js";
import { manifestOf } from "./manifest.js";

const places = ["new", "inNewFolder", "present", "linked"] as const;
type Place = (typeof places)[number];

interface Case {
  readonly chosen: readonly Place[];
  readonly hasLinks: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  chosen: fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 4 }),
  hasLinks: fc.boolean(),
});

/** In memory where the system has such a folder: a disk is waited for at every file. */
const scratch = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

const former = (i: number) => `former ${i}`;

/** A folder with a file for each place that has one, and the files to be written. */
function prepare({ chosen }: Case): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = mkdtempSync(join(scratch, "self-distill-failures-"));
  mkdirSync(join(folder, "elsewhere"));
  const paths = chosen.map((place, i) => {
    if (place === "inNewFolder") return join(folder, "made", "below", `${i}.txt`);
    const path = join(folder, `${i}.txt`);
    if (place === "new") return path;
    const real = place === "linked" ? join(folder, "elsewhere", `${i}.txt`) : path;
    writeFileSync(real, former(i));
    chmodSync(real, 0o640);
    if (place === "linked") symlinkSync(real, path);
    return path;
  });
  return { folder, paths };
}

interface Attempt {
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  readonly error: unknown;
  readonly steps: number;
}

async function attempt(each: Case, step: number, kind: Failure): Promise<Attempt> {
  const { folder, paths } = prepare(each);
  try {
    const before = manifestOf(folder);
    const access = faultyAccess(nodeFileAccess, step, kind, each.hasLinks);
    const files = paths.map((path, i) => ({ path, bytes: new TextEncoder().encode(`new content ${i}`) }));
    const error: unknown = await writeFilesWhole(access, files).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // The same case in another folder has other names for its links' targets.
    const stripped = (manifest: Record<string, string>) =>
      Object.fromEntries(Object.entries(manifest).map(([name, content]) => [name, content.replaceAll(folder, "")]));
    return { before: stripped(before), after: stripped(manifestOf(folder)), error, steps: access.steps() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("when a step of writing fails", () => {
  it.each(["before", "after", "cut"] as const)("everything is as it was, or as it was to be (%s)", async (kind) => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), async (each, at) => {
        const whole = await attempt(each, -1, kind);
        expect(whole.error).toBeUndefined();
        const { before, after, error } = await attempt(each, at % whole.steps, kind);
        if (error === undefined) expect(after).toEqual(whole.after);
        else {
          expect(error).toBeInstanceOf(WriteError);
          expect((error as Error).message).toMatch(/^nothing was written: .*\d\.txt could not be written/);
          expect(after).toEqual(before);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("and all after it, what was there is still there under some name, and told", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), async (each, at) => {
        const whole = await attempt(each, -1, "broken");
        const { after, error } = await attempt(each, at % whole.steps, "broken");
        expect(error).toBeInstanceOf(WriteError);
        const contents = Object.values(after).join("\n");
        each.chosen.forEach((place, i) => {
          const hex = (text: string) => Buffer.from(text).toString("hex");
          if (place === "present" || place === "linked")
            expect(contents.includes(hex(former(i))) || after[`${i}.txt`]?.endsWith(hex(`new content ${i}`))).toBe(
              true,
            );
        });
        const drafts = Object.keys(after).filter((name) => name.endsWith(".tmp"));
        for (const draft of drafts) expect((error as Error).message).toContain(draft);
      }),
      { numRuns: 60 },
    );
  });
});
