import { describe, expect, it } from "vitest";
import type { WebviewPanel } from "vscode";
import { PageMessenger } from "../../src/host/pageMessenger.js";
import { panelReady, wantAnalyses } from "../../src/messages/panel.js";

const panelType = "selfDistillation.panel";

/** The part of a webview that a messenger speaks through. */
function fakePage(messenger: PageMessenger, viewType: string) {
  const received: unknown[] = [];
  let deliver: (raw: unknown) => unknown = () => undefined;
  const nothing = { dispose: () => undefined };
  const view = {
    viewType,
    visible: true,
    onDidDispose: () => nothing,
    webview: {
      onDidReceiveMessage: (listener: (raw: unknown) => unknown) => {
        deliver = listener;
        return nothing;
      },
      postMessage: (message: unknown) => {
        received.push(message);
        return Promise.resolve(true);
      },
    },
  };
  messenger.registerWebviewPanel(view as unknown as WebviewPanel);
  return { received, say: async (raw: unknown) => deliver(raw) };
}

function twoPages() {
  const told: string[] = [];
  const tell = (fault: string) => void told.push(fault);
  const messengers = { panel: new PageMessenger("panel", tell), controls: new PageMessenger("controls", tell) };
  return {
    told,
    messengers,
    panel: fakePage(messengers.panel, panelType),
    controls: fakePage(messengers.controls, "selfDistillation.experiment"),
  };
}

const host = { type: "extension" };

describe("the line to a page", () => {
  it("hands on what can be read", async () => {
    const { messengers, panel, told } = twoPages();
    const heard: unknown[] = [];
    messengers.panel.onNotification(wantAnalyses, (content) => void heard.push(content));
    await panel.say({ method: wantAnalyses.method, receiver: host, params: { analyses: ["theorems"], more: 1 } });
    expect(heard).toEqual([{ analyses: ["theorems"] }]);
    expect(told).toEqual([]);
  });

  it("drops what cannot, and says so once", async () => {
    const { messengers, panel, told } = twoPages();
    const heard: unknown[] = [];
    messengers.panel.onNotification(wantAnalyses, (content) => void heard.push(content));
    const broken = { method: wantAnalyses.method, receiver: host, params: { analyses: "theorems" } };
    for (let i = 0; i < 50; i++) await panel.say(broken);
    for (let i = 0; i < 50; i++) await panel.say({ method: `\u001b[2J${i}`, receiver: host });
    expect(heard).toEqual([]);
    expect(told).toEqual([
      "panel: message panel/wantAnalyses dropped: analyses: Invalid input: expected array, received string",
      "panel: message of no known kind dropped: is none that this page has",
    ]);
  });

  it("lets no page speak to another, nor as the host", async () => {
    const { panel, controls, told } = twoPages();
    const forged = { method: "panel/snapshot", sender: host, params: { revision: 1e9, title: "forged" } };
    await controls.say({ ...forged, receiver: { type: "webview", webviewType: panelType } });
    await controls.say({ ...forged, receiver: { type: "webview", webviewId: `${panelType}_1` } });
    await controls.say({ ...forged, receiver: { type: "broadcast" } });
    await panel.say({ ...forged, receiver: { type: "webview", webviewType: panelType } });
    expect(panel.received).toEqual([]);
    expect(controls.received).toEqual([]);
    expect(told).toHaveLength(2);
  });

  it("lets no page answer for the host, or take another's part", async () => {
    const { messengers, controls, panel, told } = twoPages();
    let ready = 0;
    messengers.panel.onNotification(panelReady, () => void ready++);
    await controls.say({
      method: panelReady.method,
      receiver: host,
      sender: { type: "webview", webviewType: panelType },
    });
    await panel.say({ id: "1", method: panelReady.method, receiver: host });
    expect(ready).toBe(0);
    expect(panel.received).toEqual([]);
    expect(told).toHaveLength(2);
    await panel.say({ method: panelReady.method, receiver: host });
    expect(ready).toBe(1);
  });
});
