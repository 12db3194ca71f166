import "../shared/zodWithoutEval.js";
import { copyFigure, panelComparison, panelReady, panelSnapshot, showBounds } from "../../src/messages/panel.js";
import { PanelReceiver } from "../../src/messages/onceSent.js";
import { connectToHost } from "../shared/messenger.js";
import { onThemeChange } from "../shared/theme.js";
import { registerCharts } from "./charts/register.js";
import { handleKeys } from "./keyboard.js";
import { Page } from "./page.js";
import { SnapshotQueue } from "./snapshotQueue.js";

registerCharts();
const root = document.createElement("main");
root.setAttribute("aria-label", "Self-distillation panel");
document.body.append(root);
const host = connectToHost();
const page = new Page(root, host);
const queue = new SnapshotQueue(page);
const receiver = new PanelReceiver();
host.on(panelSnapshot, (snapshot) => {
  queue.receive(receiver.completed(snapshot));
});
host.on(panelComparison, ({ runs, show }) => {
  page.compare(runs, show);
});
host.on(copyFigure, ({ figure, what }) => {
  page.copyFigure(figure, what);
});
host.on(showBounds, () => {
  page.openBounds();
});
handleKeys(page);
onThemeChange(() => {
  page.retheme();
});
page.tellNeeds();
host.send(panelReady, null);
