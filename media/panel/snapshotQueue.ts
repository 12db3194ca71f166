import type { PanelSnapshot } from "../../src/messages/panel.js";
import { announcement } from "./model/status.js";
import type { Page } from "./page.js";

/** A computation that lasts longer is mentioned; shorter ones would only flicker. */
const mentionAfter = 200;
const announceAfter = 500;
const keptMarks = 2000;

/** Latest wins: a snapshot is drawn at once, those that come before the next frame are passed over but for the last. */
export class SnapshotQueue {
  #waiting: PanelSnapshot | undefined;
  #painting = false;
  #newest = -1;
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #marked: number[] = [];
  readonly #live: HTMLElement;

  constructor(private readonly page: Page) {
    this.#live = document.createElement("div");
    this.#live.className = "visually-hidden";
    this.#live.setAttribute("role", "status");
    document.body.append(this.#live);
  }

  receive(snapshot: PanelSnapshot): void {
    if (snapshot.revision < this.#newest) return;
    this.#newest = snapshot.revision;
    this.#waiting = snapshot;
    if (!this.#painting) this.#paint();
  }

  #paint(): void {
    const snapshot = this.#waiting;
    if (snapshot === undefined) return;
    this.#waiting = undefined;
    this.#painting = true;
    this.#watch(snapshot.activity.kind === "computing");
    this.page.apply(snapshot, this.#slow);
    document.body.dataset["activity"] = snapshot.activity.kind;
    document.body.dataset["revision"] = String(snapshot.revision);
    requestAnimationFrame(() => {
      this.#mark(snapshot.revision);
      this.#painting = false;
      this.#paint();
    });
  }

  /** For whoever measures how long a change takes to the screen; old marks go, as a page may live for days. */
  #mark(revision: number): void {
    performance.mark(`painted:${revision}`);
    this.#marked.push(revision);
    if (this.#marked.length > keptMarks) performance.clearMarks(`painted:${this.#marked.shift() ?? 0}`);
  }

  #watch(computing: boolean): void {
    if (!computing) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = undefined;
      this.#slow = false;
    } else if (!this.#slow && this.#slowTimer === undefined) {
      this.#slowTimer = setTimeout(() => {
        this.#slow = true;
        this.#slowTimer = undefined;
        if (this.page.snapshot !== undefined) this.page.apply(this.page.snapshot, true);
      }, mentionAfter);
    }
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      if (this.page.snapshot !== undefined) this.#live.textContent = announcement(this.page.snapshot);
    }, announceAfter);
  }
}
