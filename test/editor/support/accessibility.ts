import axe, { type Result, type RunOptions } from "axe-core";
import type { FrameLocator } from "playwright-core";

/**
 * Violations that axe finds in one of the extension's pages, one readable line for each element. A page that lets the
 * workbench shine through must be told its background, for axe looks no further than the page and would take it to be
 * white.
 */
export async function accessibilityViolations(
  frame: FrameLocator,
  background: string,
  options: RunOptions = {},
): Promise<string[]> {
  const body = frame.locator("body");
  await body.evaluate((element, variable) => {
    element.style.backgroundColor = `var(${variable})`;
  }, background);
  // Evaluated rather than added as a script: the page's content security policy rightly allows no foreign scripts.
  await body.evaluate(axe.source);
  const violations = await body.evaluate(async (element, runOptions) => {
    const { axe: loaded } = window as unknown as {
      axe: { run(where: Node, how: unknown): Promise<{ violations: Result[] }> };
    };
    return (await loaded.run(element.ownerDocument, runOptions)).violations;
  }, options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
