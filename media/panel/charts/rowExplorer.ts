/** So many rows are passed over by Page Up and Page Down. */
const page = 10;

/** Which row of a heat map is pointed at, or chosen by keyboard while the map has the focus. */
export class RowExplorer {
  row: number | undefined;
  readonly #listening = new AbortController();

  constructor(
    canvas: HTMLCanvasElement,
    rowAt: (y: number) => number | undefined,
    rowCount: () => number,
    changed: (row: number | undefined) => void,
  ) {
    const { signal } = this.#listening;
    const show = (row: number | undefined) => {
      if (row === this.row) return;
      this.row = row;
      changed(row);
    };
    canvas.addEventListener(
      "pointermove",
      ({ offsetY }) => {
        show(rowAt(offsetY));
      },
      { signal },
    );
    canvas.addEventListener(
      "pointerleave",
      () => {
        show(undefined);
      },
      { signal },
    );
    // A click gives the focus too, but then the pointer says which row.
    canvas.addEventListener(
      "focus",
      () => {
        if (canvas.matches(":focus-visible")) show(this.row ?? 1);
      },
      { signal },
    );
    canvas.addEventListener(
      "blur",
      () => {
        show(undefined);
      },
      { signal },
    );
    canvas.addEventListener(
      "keydown",
      (event) => {
        const next = rowAfter(event.key, this.row ?? 0, rowCount());
        if (next === undefined) return;
        event.preventDefault();
        show(next === "none" ? undefined : next);
      },
      { signal },
    );
  }

  dispose(): void {
    this.#listening.abort();
  }
}

/** Left and right, Home and End belong to the rounds. */
export function rowAfter(key: string, row: number, count: number): number | "none" | undefined {
  const within = (wanted: number) => Math.min(count, Math.max(1, wanted));
  switch (key) {
    case "ArrowUp":
      return within(row - 1);
    case "ArrowDown":
      return within(row + 1);
    case "PageUp":
      return within(row - page);
    case "PageDown":
      return within(row + page);
    case "Escape":
      return "none";
    default:
      return undefined;
  }
}
