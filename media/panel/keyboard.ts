import type { Page } from "./page.js";

/**
 * Arrows, Home, End and the space bar move the rounds, Escape shows all figures again, wherever no control wants them
 * for itself.
 */
export function handleKeys(page: Page): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.composedPath()[0];
    const onSlider = target instanceof HTMLElement && target.id === "round";
    if (
      event.key !== "Escape" &&
      !onSlider &&
      target instanceof HTMLElement &&
      target.closest("input, select, button, summary, textarea, [role=button], .table-scroll") !== null
    )
      return;
    if (onSlider && event.key !== " " && event.key !== "Escape") return;
    const handled = handle(page, event.key);
    if (handled) event.preventDefault();
  });
}

function handle(page: Page, key: string): boolean {
  switch (key) {
    case "ArrowLeft":
      page.step(-1);
      return true;
    case "ArrowRight":
      page.step(1);
      return true;
    case "Home":
      page.chooseEnd("first");
      return true;
    case "End":
      page.chooseEnd("last");
      return true;
    case " ":
      page.toggleClock();
      return true;
    case "Escape":
      return page.showAllFigures();
    default:
      return false;
  }
}
