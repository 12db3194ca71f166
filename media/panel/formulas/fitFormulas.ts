/** A formula may be set this much smaller to fit its card; one that is wider still can be scrolled. */
const smallest = 0.72;

const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver((entries) => { for (const { target } of entries) fit(target); });

/** Sets formulas that are wider than their places smaller, now and whenever a place changes its width. */
export function fitFormulas(root: ParentNode): void {
  for (const place of root.querySelectorAll(".formula")) {
    fit(place);
    observer?.observe(place);
  }
}

function fit(place: Element): void {
  const formula = place.querySelector("math");
  if (!(place instanceof HTMLElement) || formula === null) return;
  place.style.fontSize = "";
  const [room, wanted] = [place.clientWidth, formula.scrollWidth];
  if (room === 0) return;
  if (wanted > room) place.style.fontSize = `${(100 * Math.max(smallest, room / wanted * 0.99)).toFixed(1)}%`;
  // What can be scrolled must be reachable without a mouse.
  if (place.scrollWidth > place.clientWidth + 1) place.tabIndex = 0;
  else place.removeAttribute("tabindex");
}
