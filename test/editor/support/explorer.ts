import type { FrameLocator, Locator } from "playwright-core";
import type { Editor } from "./openEditor.js";
import { until } from "./until.js";

/** An editor, or its pages alone. */
type Shown = Pick<Editor, "page" | "panelFrame" | "sidebarFrame" | "clipboard">;

/** The panel as its user sees it. */
export function panelOf(editor: Shown) {
  const frame = editor.panelFrame();
  return {
    frame,
    quantity: (name: string) => numberOf(frame, name),
    /** Waits until a quantity has a value. */
    expectQuantity: (name: string, value: number) =>
      frame.locator(`[data-quantity="${name}"][data-value="${value}"]`).first().waitFor({ state: "attached" }),
    figure: (id: string) => frame.locator(`[data-figure="${id}"]`),
    canvas: (id: string) => frame.locator(`[data-figure="${id}"] canvas`).first(),
    /** The numbers of the table behind a figure, in full precision, as its copy button gives them. */
    async table(
      id: string,
    ): Promise<{ readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
      const figure = frame.locator(`[data-figure="${id}"]`);
      const toggle = figure.getByRole("button", { name: /^Table behind/ });
      if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
      await editor.page.evaluate(() => navigator.clipboard.writeText(""));
      await figure.getByRole("button", { name: /^Copy table/ }).click();
      const text = await until(async () => {
        const copied = await editor.clipboard();
        if (copied === "") throw new Error("The table has not been copied.");
        return copied;
      });
      const [heading = [], ...rows] = text
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      await toggle.click();
      return { heading, rows };
    },
  };
}

/** The sidebar's controls. */
export function controlsOf(editor: Shown) {
  const frame = editor.sidebarFrame();
  const row = (key: string) => frame.locator(`[data-parameter="${key}"]`);
  return {
    frame,
    row,
    slider: (key: string) => row(key).locator("input[type=range]"),
    number: (key: string) => row(key).locator("input:not([type=range])").first(),
    rounds: () => numberOf(frame, "N"),
  };
}

async function numberOf(frame: FrameLocator, name: string): Promise<number> {
  const value = await frame.locator(`[data-quantity="${name}"]`).first().getAttribute("data-value");
  return value === null ? NaN : Number(value);
}

/** How many different colours a canvas shows, and the colour of its first pixel that is not transparent. */
export async function pixelsOf(
  canvas: Locator,
): Promise<{ readonly colours: number; readonly histogram: Readonly<Record<string, number>> }> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error("not a canvas");
    const pixels =
      element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? new Uint8ClampedArray();
    const histogram: Record<string, number> = {};
    for (let i = 0; i < pixels.length; i += 4) {
      if ((pixels[i + 3] ?? 0) < 250) continue;
      const key = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
      histogram[key] = (histogram[key] ?? 0) + 1;
    }
    return { colours: Object.keys(histogram).length, histogram };
  });
}

/** Drags a slider's thumb by the mouse through fractions of its width; `held` runs before the button is released. */
export async function drag(
  editor: Shown,
  slider: Locator,
  fractions: readonly number[],
  held?: () => Promise<void>,
): Promise<void> {
  const box = await slider.boundingBox();
  const [min, max, value] = await slider.evaluate((input) =>
    input instanceof HTMLInputElement ? [Number(input.min), Number(input.max), Number(input.value)] : [0, 1, 0],
  );
  if (box === null || min === undefined || max === undefined || value === undefined)
    throw new Error("the slider is not on screen");
  const { mouse } = editor.page;
  const y = box.y + box.height / 2;
  const thumb = 8;
  const at = (fraction: number) => box.x + thumb + fraction * (box.width - 2 * thumb);
  await mouse.move(at((value - min) / (max - min)), y);
  await mouse.down();
  for (const fraction of fractions) await mouse.move(at(fraction), y);
  await held?.();
  await mouse.up();
}
