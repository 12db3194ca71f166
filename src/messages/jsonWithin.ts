const deepest = 32;

/** Whether a value is one of JSON and takes no more than about so many characters; walks no further than that. */
export function jsonWithin(value: unknown, characters: number): boolean {
  let left = characters;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > deepest) return false;
    const parts = partsOf(next.value, left);
    if (parts === undefined) return false;
    left -= parts.size;
    if (left < 0) return false;
    for (const part of parts.inner) open.push({ value: part, depth: next.depth + 1 });
  }
  return true;
}

interface Parts {
  readonly size: number;
  readonly inner: readonly unknown[];
}

/** What a value is made of; undefined for what JSON has not. */
function partsOf(value: unknown, most: number): Parts | undefined {
  switch (typeof value) {
    case "string":
      return { size: value.length + 2, inner: [] };
    case "number":
      return Number.isFinite(value) ? { size: 8, inner: [] } : undefined;
    case "boolean":
      return { size: 5, inner: [] };
    case "object":
      break;
    default:
      return undefined;
  }
  if (value === null) return { size: 4, inner: [] };
  if (Array.isArray(value)) return { size: 2 + value.length, inner: value.length > most ? [] : (value as unknown[]) };
  const keys = Object.keys(value);
  // Such a key would be taken for the object's prototype where the value is put together again.
  if (keys.includes("__proto__")) return undefined;
  return { size: keys.reduce((size, key) => size + key.length + 4, 2), inner: Object.values(value) as unknown[] };
}
