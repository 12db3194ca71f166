import "../shared/zodWithoutEval.js";
import {
  abandonPreview,
  commitParameter,
  controlsCommand,
  controlsReady,
  controlsSnapshot,
  previewParameter,
  revealParameter,
} from "../../src/messages/controls.js";
import { ControlsReceiver } from "../../src/messages/onceSent.js";
import { connectToHost } from "../shared/messenger.js";
import { startControlsPage } from "./controlsPage.js";

const host = connectToHost();
const receiver = new ControlsReceiver();
const show = startControlsPage(document.body, {
  preview: (change) => {
    host.send(previewParameter, change);
  },
  commit: (change) => {
    host.send(commitParameter, change);
  },
  abandon: () => {
    host.send(abandonPreview, null);
  },
  reveal: (path) => {
    host.send(revealParameter, { path });
  },
  command: (command) => {
    host.send(controlsCommand, { command });
  },
  stored: host.kept.read,
  store: host.kept.write,
});
host.on(controlsSnapshot, (snapshot) => {
  show(receiver.completed(snapshot));
});
host.send(controlsReady, null);
