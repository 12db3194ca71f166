import { roundsView } from "./roundsView.js";
import { sparsityView } from "./sparsityView.js";
import { theoremsView } from "./theoremsView.js";
import type { PanelView } from "./view.js";

/** In the order of their tabs. */
export const views: readonly PanelView[] = [roundsView, theoremsView, sparsityView];

export function viewOf(id: PanelView["id"]): PanelView {
  return views.find((view) => view.id === id) ?? roundsView;
}
