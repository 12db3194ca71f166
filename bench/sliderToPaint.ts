import type { FrameLocator } from "playwright-core";
import { controlsOf, panelOf } from "../test/editor/support/explorer.js";
import { openEditor } from "../test/editor/support/openEditor.js";
import { median, type BenchRow } from "./table.js";

const moves = 30;
const warmUp = 5;

/** From a move of the ε slider in the sidebar to the panel's next paint that shows it, in the real editor. */
export async function benchSliderToPaint(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { count, target } of [
    { count: 11, target: "median ≤ 50 ms" },
    { count: 500, target: "median ≤ 50 ms" },
  ]) {
    rows.push({
      name: "ε slider moved until painted in the editor",
      size: count,
      threads: 2,
      other: "–",
      oursMs: await measure(count),
      otherMs: null,
      ratio: null,
      target,
    });
  }
  return rows;
}

async function measure(count: number): Promise<number> {
  const editor = await openEditor({ examples: false, files: { "bench.distill.json": experiment(count) } });
  try {
    await editor.openFile("bench.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    await editor.showSidebar();
    const panel = panelOf(editor).frame;
    const slider = controlsOf(editor).slider("tolerance");
    await slider.waitFor();
    await panelOf(editor).expectQuantity("K", count);
    const times: number[] = [];
    for (let i = 0; i < warmUp + moves; i++) {
      const painted = paintShowing(panel);
      const moved = await slider.evaluate(
        (input, position) => {
          if (!(input instanceof HTMLInputElement)) throw new Error("not a slider");
          input.value = String(position);
          const now = performance.timeOrigin + performance.now();
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          return now;
        },
        500 + 8 * i,
      );
      const at = await painted;
      if (i >= warmUp) times.push(at - moved);
    }
    return median(times);
  } finally {
    await editor.close();
  }
}

/** When the panel has next painted another ε than it shows now; on the clock that all pages share. */
function paintShowing(panel: FrameLocator): Promise<number> {
  return panel.locator("[data-quantity=epsilon]").evaluate((element) => {
    const before = element.getAttribute("data-value");
    return new Promise<number>((resolve) => {
      new PerformanceObserver((list, observer) => {
        const mark = list
          .getEntries()
          .filter(({ name }) => name.startsWith("painted:"))
          .at(-1);
        if (mark === undefined || element.getAttribute("data-value") === before) return;
        observer.disconnect();
        resolve(performance.timeOrigin + mark.startTime);
      }).observe({ type: "mark" });
    });
  });
}

function experiment(count: number): string {
  return JSON.stringify(
    {
      version: 1,
      tolerance: 0.25,
      rounds: 10,
      grid: { from: 0, to: 1, points: 400 },
      problem: {
        kind: "synthetic",
        target: "sin(2*pi*x)",
        count,
        design: "interior",
        noise: 0.5,
        seed: 1,
        kernel: { kind: "gaussian", lengthScale: 0.1 },
      },
    },
    null,
    2,
  );
}
