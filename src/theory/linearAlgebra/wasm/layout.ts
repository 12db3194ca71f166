import { TheoryError } from "../../errors.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";

/** The first page belongs to the two threads' correspondence. */
const firstAddress = 65_536;
const pageBytes = 65_536;
const cacheLine = 64;

/** Column-major, padded with zeros: rows to a multiple of 4, columns to the greatest width of a block of reflectors. */
export interface PaddedShape {
  /** Bytes from column to column. */
  readonly ld: number;
  readonly columns: number;
}

/** Columns a multiple of 2 KiB apart would fall on the same few sets of the cache. */
export function paddedShape(size: number): PaddedShape {
  const columns = Math.ceil(size / 64) * 64;
  const bytes = Math.ceil(size / 8) * cacheLine;
  return { ld: bytes % 2048 === 0 ? bytes + cacheLine : bytes, columns };
}

/** Hands out addresses one after the other; `commit` makes sure that the memory reaches as far. */
export interface Layout {
  place(bytes: number): number;
  commit(operation: string, size: number): void;
}

export function createLayout({ memory }: LinearAlgebraInstance): Layout {
  let next = firstAddress;
  return {
    place(bytes) {
      const address = next;
      next += Math.ceil(bytes / cacheLine) * cacheLine;
      return address;
    },
    commit(operation, size) {
      const missing = next - memory.buffer.byteLength;
      if (missing <= 0) return;
      try {
        memory.grow(Math.ceil(missing / pageBytes));
      } catch (cause) {
        const megabytes = Math.ceil(next / 2 ** 20);
        throw Object.assign(
          new TheoryError(
            "outOfRange",
            `${operation}: size is ${size}, which needs ${megabytes} MB, more than can be had. Use fewer points.`,
            { size, megabytes },
          ),
          { cause },
        );
      }
    },
  };
}
