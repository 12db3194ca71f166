/** A formula may be set this much smaller to fit its card; one that is wider still can be scrolled. */
const smallest = 0.72;

const observed = new WeakSet<Element>();
const observer =
  typeof ResizeObserver === "undefined"
    ? undefined
    : new ResizeObserver((entries) => {
        fit(entries.map(({ target }) => target));
      });

/** Sets formulas that are wider than their places smaller, now and whenever a place changes its width. */
export function fitFormulas(root: ParentNode): void {
  const places = Array.from(root.querySelectorAll(".formula"));
  fit(places);
  for (const place of places) {
    if (observed.has(place)) continue;
    observed.add(place);
    observer?.observe(place);
  }
}

/** All are measured before any is changed, so that the page is laid out twice and not once for each. */
function fit(places: readonly Element[]): void {
  const shown = places.filter((place): place is HTMLElement => place instanceof HTMLElement);
  for (const place of shown) if (place.style.fontSize !== "") place.style.fontSize = "";
  const sizes = shown.map((place) => ({
    place,
    room: place.clientWidth,
    wanted: place.querySelector("math")?.scrollWidth ?? 0,
  }));
  for (const { place, room, wanted } of sizes) {
    const part = room > 0 && wanted > room ? (0.99 * room) / wanted : 1;
    if (part < 1) place.style.fontSize = `${(100 * Math.max(smallest, part)).toFixed(1)}%`;
    // What can be scrolled must be reachable without a mouse.
    if (part < smallest) place.tabIndex = 0;
    else place.removeAttribute("tabindex");
  }
}
