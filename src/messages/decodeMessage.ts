import * as z from "zod";
import { formatPath } from "../experiment/issue.js";
import * as controls from "./controls.js";
import * as panel from "./panel.js";
import type { PageMessage } from "./pageMessage.js";
import * as study from "./study.js";

export type PageName = "panel" | "controls";

/** What a message says, or what is wrong with it; then `method` is that of a message there is, if it named one. */
export type DecodedMessage =
  | { readonly ok: true; readonly method: string; readonly content: unknown }
  | { readonly ok: false; readonly method?: string; readonly fault: string };

const edits = [controls.previewParameter, controls.commitParameter, controls.abandonPreview];

/** All that each page may say. */
const vocabulary: Readonly<Record<PageName, ReadonlyMap<string, PageMessage>>> = {
  panel: byMethod([
    ...edits,
    panel.panelReady,
    panel.wantAnalyses,
    panel.cancelRun,
    panel.runAgain,
    panel.revealInDocument,
    panel.panelChoice,
    panel.copied,
    panel.copyText,
    panel.openFromPanel,
    panel.endComparison,
    study.wantStudy,
    study.beginStudy,
    study.cancelStudy,
  ]),
  controls: byMethod([...edits, controls.controlsReady, controls.revealParameter, controls.controlsCommand]),
};

/** For the host and nobody else, and no request: the host's router would pass on what is for another page. */
const envelope = z.object({
  method: z.string(),
  receiver: z.object({ type: z.literal("extension"), extensionId: z.undefined().optional() }),
  id: z.undefined().optional(),
  params: z.unknown().optional(),
});

/** Reads whatever has come from a page. */
export function decodeMessage(page: PageName, raw: unknown): DecodedMessage {
  const message = envelope.safeParse(raw);
  if (!message.success) return { ok: false, fault: `is no notification to the host: ${faultOf(message.error)}` };
  const { method, params } = message.data;
  const known = vocabulary[page].get(method);
  if (known === undefined) return { ok: false, fault: "is none that this page has" };
  const content = known.schema.safeParse(params ?? null);
  return content.success
    ? { ok: true, method, content: content.data }
    : { ok: false, method, fault: faultOf(content.error) };
}

function faultOf({ issues: [first] }: z.ZodError): string {
  if (first === undefined) return "cannot be read";
  const path = formatPath(first.path.map((step) => (typeof step === "symbol" ? String(step) : step)));
  return path === "" ? first.message : `${path}: ${first.message}`;
}

function byMethod(messages: readonly PageMessage[]): ReadonlyMap<string, PageMessage> {
  return new Map(messages.map((message) => [message.method, message]));
}
