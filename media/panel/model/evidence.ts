import { viewIds, type ViewId } from "../../../src/figures/catalogue/views.js";
import type { Evidence } from "../../../src/statements/evidence.js";
import type { Arrangement } from "./arrangement.js";

/** What is pointed out on the page. */
export interface Emphasis {
  /** A figure by its id; the first one of its view when it has none of that name. */
  readonly figure?: string;
  readonly lane?: string;
  readonly bounds: readonly string[];
}

/**
 * Where evidence is to be seen: the view to open, and what to point out there. A view that does not exist is replaced
 * by the rounds.
 */
export function placeOf(evidence: Evidence): {
  readonly change: Partial<Pick<Arrangement, "view" | "boundsOpen">>;
  readonly emphasis: Emphasis;
} {
  if (evidence.kind === "lane")
    return { change: { boundsOpen: true }, emphasis: { lane: evidence.lane, bounds: evidence.bounds } };
  const view: ViewId = viewIds.find((id) => id === evidence.view) ?? "rounds";
  return { change: { view }, emphasis: { figure: view === evidence.view ? (evidence.figure ?? "") : "", bounds: [] } };
}
