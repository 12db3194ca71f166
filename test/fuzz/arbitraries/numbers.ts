import fc from "fast-check";

/** Numbers as people write them. */
export const plain = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -2000, max: 2000 }).map((value) => value / 1000),
);

export const plainPositive = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 3000 }).map((value) => value / 1000),
  fc.integer({ min: -40, max: 20 }).map((exponent) => 10 ** (exponent / 10)),
);

/** Powers of ten and two from the smallest denormal number to the largest of all, and what stands beside them. */
export const extremePositive = fc.oneof(
  fc.integer({ min: -323, max: 308 }).map((exponent) => Number(`1e${String(exponent)}`)),
  fc.constantFrom(5e-324, 2.2250738585072014e-308, 2 ** -1060, 2 ** -52, 1 - 2 ** -53, 1 + 2 ** -52, 2 ** 53, 1e150),
  fc.constantFrom(1.7976931348623157e308, 1e154, 1.4e154, 1e-154, 1e-162, 1e-200),
  fc.double({ min: 5e-324, noDefaultInfinity: true, noNaN: true }),
);

export const positive = fc.oneof({ weight: 4, arbitrary: plainPositive }, { weight: 1, arbitrary: extremePositive });

export const anyFinite = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: extremePositive },
  { weight: 1, arbitrary: extremePositive.map((value) => -value) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0) },
);

/** A list in which values repeat, and which may be constant. */
export function repeating(value: fc.Arbitrary<number>, length: number): fc.Arbitrary<number[]> {
  const free = fc.array(value, { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 5, arbitrary: free },
    { weight: 1, arbitrary: free.map((values) => values.map((_, i) => values[i >> 1] ?? 0)) },
    { weight: 1, arbitrary: value.map((one) => Array.from({ length }, () => one)) },
  );
}

/** The same list in another unit: 10^exponent times it. */
export const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: -12, max: 12 }).map((exponent) => Number(`1e${String(exponent)}`)) },
  { weight: 1, arbitrary: fc.integer({ min: -320, max: 300 }).map((exponent) => Number(`1e${String(exponent)}`)) },
);
