import { readFileSync } from "node:fs";
import path from "node:path";
import { csvText } from "./csvText";

/** Side of an image in the package `mnist`, and of a block that becomes one pixel of ours. */
const [side, block] = [28, 2];
const pixels = (side / block) ** 2;
/** The darkest ink, so that a pixel is one character. */
const levels = 9;
const imagesPerDigit = 50;

/**
 * Training and test images of every digit, in turns 0, 1, …, 9, 0, …: the first and the second fifty of each in the
 * package.
 */
export function digitTables(folder: string): Readonly<Record<string, string>> {
  const digits = Array.from({ length: 10 }, (_, digit) => imagesOf(folder, digit));
  const table = (first: number) =>
    csvText(
      ["digit", ...Array.from({ length: pixels }, (_, i) => `pixel${i + 1}`)],
      Array.from({ length: imagesPerDigit * 10 }, (_, row) => {
        const digit = row % 10;
        return [digit, ...reduced(digits[digit]?.[first + Math.floor(row / 10)])];
      }),
    );
  return { "digits-train.csv": table(0), "digits-test.csv": table(imagesPerDigit) };
}

/** Images of one digit: 28 × 28 inks in [0, 1], row by row. */
function imagesOf(folder: string, digit: number): readonly (readonly number[])[] {
  const { data } = JSON.parse(readFileSync(path.join(folder, "src", "digits", `${digit}.json`), "utf8")) as {
    readonly data: readonly number[];
  };
  const size = side * side;
  return Array.from({ length: Math.floor(data.length / size) }, (_, i) => data.slice(i * size, (i + 1) * size));
}

/** Means over blocks of 2 × 2, in ten levels. */
function reduced(image: readonly number[] = []): number[] {
  return Array.from({ length: pixels }, (_, i) => {
    const [row, column] = [Math.floor(i / (side / block)) * block, (i % (side / block)) * block];
    const at = (down: number, across: number) => image[(row + down) * side + column + across] ?? NaN;
    const mean = (at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / block ** 2;
    if (Number.isNaN(mean))
      throw new Error(`The package holds fewer than ${2 * imagesPerDigit} images of a digit. Check its version.`);
    return Math.round(levels * mean);
  });
}
