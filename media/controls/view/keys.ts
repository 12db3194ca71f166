const upright: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const allKeys: Readonly<Record<string, number>> = {
  ...upright,
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** How many steps a key moves a value; a text field leaves the sideways keys to its caret. */
export function keySteps(key: string, direction: "vertical" | "all"): number | undefined {
  return (direction === "vertical" ? upright : allKeys)[key];
}
