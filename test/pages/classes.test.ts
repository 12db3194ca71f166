import { beforeAll, describe, expect, it } from "vitest";
import { panelOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

/** Two classes on either side of 0, told apart by any sensible fit, in training and in held-out data alike. */
const rows = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? `${-1 - i / 100},left` : `${1 + i / 100},right`));
const experiment = {
  version: 1,
  title: "Two classes",
  tolerance: 0.1,
  problem: {
    kind: "table",
    path: "sides.csv",
    inputs: ["x"],
    labels: ["side"],
    classes: true,
    test: { fraction: 0.25, seed: 1 },
    kernel: { kind: "gaussian", lengthScale: 0.5 },
  },
};

describe("a table of classes", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    pages = await openPages({
      viewport: { width: 2000, height: 860 },
      files: { "sides.csv": `x,side\n${rows.join("\n")}\n`, "classes.distill.json": JSON.stringify(experiment) },
    });
    await pages.open("classes.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("K", 30);
  });

  it("offers accuracy beside error, and every item of either kind is told apart", async () => {
    await panel
      .figure("errors")
      .getByRole("radio", { name: /accuracy/i })
      .check({ force: true });
    const { heading, rows: rounds } = await panel.table("errors");
    // Round, accuracy on the labels trained on, accuracy on the held-out ones.
    expect(heading).toHaveLength(3);
    expect(rounds[0]).toEqual(["0", "1", "1"]);
  });

  it.each(["light", "dark", "highContrast"] as const)("is drawn in the %s theme", async (theme) => {
    await pages.setTheme(theme);
    expect(await panel.canvas("errors").getAttribute("aria-label")).toMatch(/accuracy/i);
    await pages.screenshot(`classes-${theme}`);
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
