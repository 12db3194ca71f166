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
import { connectToHost } from "../shared/messenger.js";
import { startControlsPage } from "./controlsPage.js";

const host = connectToHost();

host.on(
  controlsSnapshot,
  startControlsPage(document.body, {
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
  }),
);
host.send(controlsReady, null);
