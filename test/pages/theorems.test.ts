import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { panelOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

describe("the theorem sheet", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const tab = (name: string) => panel.frame.getByRole("tab", { name, exact: true });
  const card = (id: string) => panel.frame.locator(`[data-card="${id}"]`);
  const rows = (id: string) => card(id).locator(".bound-row").allInnerTexts();

  beforeAll(async () => {
    pages = await openPages({ files: examples("illustrative", "interior") });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("N", 4);
    await tab("Theorems").click();
    await card("complexity").waitFor();
  });

  it("has a card for every statement, in four groups", async () => {
    expect(await panel.frame.locator(".sheet-group h2").allInnerTexts()).toEqual([
      "One fit",
      "Rounds",
      "Sparsity",
      "Generalisation",
    ]);
    expect(await panel.frame.locator(".card").count()).toBe(17);
  });

  it("sets formulas as MathML, with the problem's numbers in the second of them", async () => {
    await card("guaranteedRounds").locator(".formulas.filled math").waitFor({ state: "attached" });
    const [namespace, text, height] = await card("guaranteedRounds")
      .locator(".formulas.filled math")
      .evaluate(
        (formula) =>
          [
            formula.namespaceURI,
            formula.querySelector("mrow")?.textContent ?? "",
            formula.getBoundingClientRect().height,
          ] as const,
      );
    expect(namespace).toBe("http://www.w3.org/1998/Math/MathML");
    expect(text).toContain("3.57");
    expect(text).toContain("∞");
    // Fractions are set, not written in a line.
    expect(height).toBeGreaterThan(22);
    expect(await panel.frame.locator(".formula:not(:has(math))").count()).toBe(0);
  });

  it("says which hypothesis of the paper's bound fails where rank is 9 of 11, and that the condition-free bounds hold", async () => {
    expect(await card("guaranteedRounds").locator("[data-holds=false]").innerText()).toContain("G is nonsingular");
    expect(await card("guaranteedRounds").locator(".bound-row[data-silent]").count()).toBe(1);
    expect((await rows("conditionFree")).map((row) => row.replace(/\s+/g, " "))).toEqual([
      "≥ 3 condition-free, lower slack 1",
      "≤ 12 condition-free, upper slack 8",
    ]);
    expect(await card("conditionFree").locator(".sheet-line").getAttribute("aria-label")).toMatch(/^N is 4:/);
  });

  it("copies the whole sheet", async () => {
    await panel.frame.getByRole("button", { name: "Copy table: Theorem sheet" }).click();
    await expect
      .poll(() => pages.clipboard())
      .toMatch(/condition-free bounds\tcondition-free, upper\tN\t≤\t12\t4\t8\t/);
  });

  it("shows evidence: a figure of another view, a lane and its rows, by mouse and by keyboard", async () => {
    await card("multiplierBracket")
      .getByRole("button", { name: /^Show evidence/ })
      .click();
    await panel.frame.locator("[data-figure=multipliers] [data-emphasised]").waitFor();
    expect(await tab("Rounds").getAttribute("aria-selected")).toBe("true");
    await pages.screenshot("theorems-evidence-figure");
    await tab("Theorems").click();
    await card("conditionFree").focus();
    await pages.page.keyboard.press("Enter");
    await panel.frame.locator("[data-lane=conditionFree][data-emphasised]").waitFor();
    expect(await panel.frame.locator("tr[data-emphasised]").count()).toBe(2);
    expect(
      await panel.frame
        .locator("[data-lane=conditionFree]")
        .evaluate((lane) => lane === lane.ownerDocument.activeElement),
    ).toBe(true);
    await pages.screenshot("theorems-evidence-lane");
    await card("sparsityRatio").focus();
    await pages.page.keyboard.press("Enter");
    await panel.frame.locator("[data-figure] [data-emphasised]").first().waitFor();
    expect(await tab("Sparsity").getAttribute("aria-selected")).toBe("true");
    await tab("Theorems").click();
    await panel.frame.getByRole("button", { name: "hide bounds" }).click();
  });

  it("unfolds the proof of what is ours", async () => {
    const proof = card("conditionFree").locator("details");
    await proof.locator("summary").focus();
    await pages.page.keyboard.press(" ");
    await expect.poll(() => proof.evaluate((element) => element.hasAttribute("open"))).toBe(true);
    await proof.locator("math").first().waitFor();
    await pages.screenshot("theorems-proof");
    await proof.locator("summary").click();
  });

  it.each(["light", "dark", "highContrast", "highContrastLight"] as const)(
    "is accessible in the %s theme",
    async (theme) => {
      await pages.setTheme(theme);
      await card("activeConstraint").scrollIntoViewIfNeeded();
      await pages.screenshot(`theorems-${theme}`);
      expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
    },
  );

  it.each([
    [1000, 700],
    [700, 900],
    [1700, 950],
  ])("fits a window of %i × %i", async (width, height) => {
    await pages.setTheme("light");
    await pages.page.setViewportSize({ width, height });
    await expect
      .poll(() => panel.frame.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth))
      .toBeLessThanOrEqual(0);
    for (const id of ["activeConstraint", "recurrence", "sparsityRatio", "earlyStopping"]) {
      await card(id).evaluate((element) => {
        element.scrollIntoView({ block: "start" });
      });
      await pages.screenshot(`theorems-${width}x${height}-${id}`);
    }
  });

  it("lets every statement speak where the Gram matrix is regular", async () => {
    await pages.page.setViewportSize({ width: 1400, height: 900 });
    await pages.open("interior.distill.json");
    await expect.poll(() => panel.quantity("kappa")).toBeCloseTo(4470.7, 1);
    await card("complexity").waitFor();
    await expect.poll(() => panel.frame.locator(".bound-row[data-silent]").count()).toBe(0);
    expect(await panel.frame.locator(".card [data-holds=false]").count()).toBe(0);
    expect((await rows("guaranteedRounds")).map((row) => row.replace(/\s+/g, " "))).toEqual([
      "≥ 1 guaranteed rounds slack 3",
    ]);
    for (const id of ["guaranteedRounds", "afterFirstRound", "nearInterpolation"]) {
      await card(id).evaluate((element) => {
        element.scrollIntoView({ block: "start" });
      });
      await pages.screenshot(`theorems-interior-${id}`);
    }
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
