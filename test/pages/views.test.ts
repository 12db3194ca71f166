import { beforeAll, describe, expect, it } from "vitest";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

describe("the views of one report", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const tab = (name: string) => panel.frame.getByRole("tab", { name, exact: true });

  beforeAll(async () => {
    pages = await openPages({ files: examples("illustrative") });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("N", 4);
  });

  it("computes what a view needs when it comes up", async () => {
    await tab("Sparsity").click();
    expect(await tab("Sparsity").getAttribute("aria-selected")).toBe("true");
    const { heading, rows } = await panel.table("capacity");
    expect(heading).toHaveLength(4);
    expect(rows).toHaveLength(4);
    await expect.poll(async () => (await pixelsOf(panel.canvas("capacity"))).colours).toBeGreaterThan(8);
    await pages.screenshot("view-sparsity");
  });

  it("lets arrow keys move between the tabs", async () => {
    await tab("Sparsity").focus();
    await pages.page.keyboard.press("ArrowLeft");
    await panel.frame.locator(".sheet").waitFor();
    await pages.page.keyboard.press("ArrowLeft");
    await panel.canvas("fits").waitFor();
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).colours).toBeGreaterThan(8);
    await panel.expectQuantity("t", 1);
    await pages.screenshot("view-rounds");
  });

  it("gives one figure all the room, and takes it back by Escape", async () => {
    const height = async () => (await panel.canvas("fits").boundingBox())?.height ?? 0;
    const before = await height();
    await panel.frame.getByRole("button", { name: "Enlarge Fits" }).click();
    await panel.canvas("errors").waitFor({ state: "detached" });
    await expect.poll(height).toBeGreaterThan(1.5 * before);
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).colours).toBeGreaterThan(8);
    await pages.screenshot("figure-enlarged");
    await pages.page.keyboard.press("Escape");
    await panel.canvas("errors").waitFor();
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
