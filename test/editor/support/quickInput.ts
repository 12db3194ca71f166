import type { Locator, Page } from "playwright-core";
import { until } from "./until";

function input(page: Page): Locator {
  return page.locator('.quick-input-widget input[type="text"]').first();
}

function rows(page: Page): Locator {
  return page.locator(".quick-input-list .monaco-list-row");
}

function exactly(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
}

function rowOf(page: Page, label: string): Locator {
  return rows(page)
    .filter({ has: page.locator(".label-name", { hasText: exactly(label) }) })
    .first();
}

/**
 * Opens the quick input with this text and moves to the entry with this label. It takes more than one go when something
 * else takes the keyboard in between, or when the entry is contributed later than the list was made.
 */
async function summon(page: Page, text: string, label: string): Promise<void> {
  const briefly = { timeout: 5000 };
  await until(async () => {
    try {
      if (!(await input(page).isVisible())) await page.keyboard.press("F1");
      await input(page).fill(text, briefly);
      await focus(page, label, briefly);
    } catch (error) {
      await page.keyboard.press("Escape");
      throw error;
    }
  });
}

/** Runs a command by the title that the palette shows, for example "Self-Distillation: Open Illustrative Example". */
export async function runCommand(page: Page, title: string): Promise<void> {
  await summon(page, `>${title}`, title);
  await page.keyboard.press("Enter");
  // The command may ask for something in this very box: it must be seen to have been given up first.
  await page.waitForFunction(() => {
    const widget = document.querySelector<HTMLElement>(".quick-input-widget");
    return (
      widget === null ||
      widget.style.display === "none" ||
      widget.querySelector("input")?.value.startsWith(">") !== true
    );
  });
}

/** Opens a file by its absolute path. */
export async function openFile(page: Page, file: string): Promise<void> {
  const name = file.slice(file.lastIndexOf("/") + 1);
  await summon(page, file, name);
  await page.keyboard.press("Enter");
  await page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).first().waitFor();
  // The tab is there before the editor takes the keyboard.
  await page.locator(".part.editor :focus, iframe:focus").first().waitFor({ state: "attached" });
}

/** Takes the entry with exactly this label from the list that is open. */
export async function choose(page: Page, label: string): Promise<void> {
  await focus(page, label, { timeout: 30_000 });
  await page.keyboard.press("Enter");
}

/** Moves to an entry by keyboard, because hovers may cover the entries. */
async function focus(page: Page, label: string, waiting: { timeout: number }): Promise<void> {
  const wanted = rowOf(page, label);
  await wanted.waitFor(waiting);
  const focused = page.locator(".quick-input-list .monaco-list-row.focused .label-name").first();
  for (let presses = Number(await wanted.getAttribute("aria-setsize", waiting)); presses > 0; presses--) {
    if (exactly(label).test(await focused.innerText(waiting))) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`"${label}" is listed but cannot be reached with the arrow keys.`);
}

/** Answers the input box that a command has opened. */
export async function answer(page: Page, text: string): Promise<void> {
  await input(page).waitFor();
  await input(page).fill(text);
  await page.keyboard.press("Enter");
}

/**
 * Answers the file dialog that a command has opened: it overwrites what is typed before it has listed its first folder.
 */
export async function answerPath(page: Page, file: string): Promise<void> {
  await rows(page).first().waitFor();
  await until(async () => {
    if (!(await input(page).inputValue()).startsWith("/")) throw new Error("The file dialog shows no folder yet.");
  });
  await input(page).fill(file);
  await page.keyboard.press("Enter");
  await input(page).waitFor({ state: "hidden" });
}
