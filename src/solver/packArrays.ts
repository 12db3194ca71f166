/**
 * The same value with all its Float64Arrays side by side in one buffer, so that it crosses threads and processes as one
 * piece.
 *
 * VS Code counts the buffers of a message to a page in one byte: beyond 255 of them, which a report of ninety rounds
 * has, arrays arrive empty or as others. Arrays that occur twice are packed once. Plain objects and lists are copied,
 * everything else is kept.
 */
export function packArrays<T>(value: T): T {
  const offsets = new Map<Float64Array, number>();
  let length = 0;
  visit(value, (array) => {
    if (offsets.has(array)) return;
    offsets.set(array, length);
    length += array.length;
  });
  const all = new Float64Array(length);
  for (const [array, offset] of offsets) all.set(array, offset);
  return replace(value, (array) => {
    const offset = offsets.get(array) ?? 0;
    return all.subarray(offset, offset + array.length);
  }) as T;
}

function visit(value: unknown, found: (array: Float64Array) => void): void {
  if (value instanceof Float64Array) found(value);
  else if (isContainer(value)) for (const inner of Object.values(value)) visit(inner, found);
}

function replace(value: unknown, packed: (array: Float64Array) => Float64Array): unknown {
  if (value instanceof Float64Array) return packed(value);
  if (Array.isArray(value)) return value.map((inner) => replace(inner, packed));
  return isContainer(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, packed)]))
    : value;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);
}
