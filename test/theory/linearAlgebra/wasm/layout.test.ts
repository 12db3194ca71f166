import { describe, expect, it } from "vitest";
import { createLayout, paddedShape } from "../../../../src/theory/linearAlgebra/wasm/layout.js";
import type { LinearAlgebraInstance } from "../../../../src/theory/linearAlgebra/wasm/linearAlgebraInstance.js";

function instanceWith(bytes: number, grow: (pages: number) => number): LinearAlgebraInstance {
  return {
    exports: {} as LinearAlgebraInstance["exports"],
    memory: { buffer: new ArrayBuffer(bytes), grow },
    sharesFor: () => 1,
    close: () => undefined,
  };
}

describe("layout of the module's memory", () => {
  it.each([1, 3, 64, 255, 256, 512, 2000, 4096])(
    "pads size %i to whole cache lines that do not fall on the same sets",
    (size) => {
      const { ld, columns } = paddedShape(size);
      expect(ld % 64).toBe(0);
      expect(ld % 2048).not.toBe(0);
      expect(ld).toBeGreaterThanOrEqual(8 * Math.ceil(size / 4) * 4);
      expect(columns % 64).toBe(0);
      expect(columns).toBeGreaterThanOrEqual(size);
    },
  );

  it("places one after the other and grows by what is missing", () => {
    const asked: number[] = [];
    const layout = createLayout(instanceWith(2 * 65_536, (pages) => asked.push(pages)));
    expect([layout.place(1), layout.place(65), layout.place(8)]).toEqual([65_536, 65_600, 65_728]);
    layout.commit("test", 1);
    expect(asked).toEqual([]);
    layout.place(65_536);
    layout.commit("test", 1);
    expect(asked).toEqual([1]);
  });

  it("says how much memory a size needs where it cannot be had", () => {
    const layout = createLayout(
      instanceWith(0, () => {
        throw new RangeError("memory");
      }),
    );
    layout.place(10 * 2 ** 20);
    expect(() => {
      layout.commit("test", 9);
    }).toThrow(expect.objectContaining({ code: "outOfRange", details: { size: 9, megabytes: 11 } }));
  });
});
