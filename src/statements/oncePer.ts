/** A function that remembers its result as long as its argument is in use, for what several fields start from. */
export function oncePer<Input extends object, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const results = new WeakMap<Input, { readonly result: Result }>();
  return (input) => {
    const known = results.get(input) ?? { result: compute(input) };
    results.set(input, known);
    return known.result;
  };
}
