import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinChanges, splitChanges } from "../../src/experiment/changeList.js";
import { applyChange, ParameterChangeError } from "../../src/experiment/parameterChange.js";

describe("several changes in one text", () => {
  it.each<[string, string[]]>([
    ["tolerance=0.1", ["tolerance=0.1"]],
    ["tolerance=0.3;problem.seed=7", ["tolerance=0.3", "problem.seed=7"]],
    [" a=1 ; b=2; ", ["a=1", "b=2"]],
    ['title="first; second";tolerance=1', ['title="first; second"', "tolerance=1"]],
    ['problem.kernel={"kind":"a;\\"b"};x=1', ['problem.kernel={"kind":"a;\\"b"}', "x=1"]],
  ])("%s", (text, changes) => {
    expect(splitChanges(text)).toEqual(changes);
  });

  it.each(["", " ; ", "tolerance", "tolerance=1;seed", "=1"])("%j is none", (text) => {
    expect(() => splitChanges(text)).toThrow(ParameterChangeError);
  });

  it("do the same after they have been put together and taken apart", () => {
    const value = fc.oneof(
      fc
        .string({ unit: fc.constantFrom("a", ";", '"', "\\", "=", " ", "1", "é") })
        .filter((text) => text === text.trim()),
      fc.json(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("title", "tolerance", "problem.truth", "problem.kernel.formula"), value), {
          minLength: 1,
        }),
        (pairs) => {
          const changes = pairs.map(([key, text]) => `${key}=${text}`);
          expect(splitChanges(joinChanges(changes)).reduce(applyChange, {} as unknown)).toEqual(
            changes.reduce(applyChange, {} as unknown),
          );
        },
      ),
    );
  });
});
