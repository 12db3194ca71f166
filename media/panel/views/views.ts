import { compareView } from "./compareView.js";
import { earlyStoppingView } from "./earlyStoppingView.js";
import { generalisationView } from "./generalisationView.js";
import { roundsView } from "./roundsView.js";
import { sparsityView } from "./sparsityView.js";
import { theoremsView } from "./theoremsView.js";
import { toleranceView } from "./toleranceView.js";
import type { PanelView } from "./view.js";

/** In the order of their tabs. */
export const views: readonly PanelView[] = [
  roundsView,
  theoremsView,
  sparsityView,
  earlyStoppingView,
  toleranceView,
  generalisationView,
  compareView,
];

export function viewOf(id: PanelView["id"]): PanelView {
  return views.find((view) => view.id === id) ?? roundsView;
}
