import type { ParameterChange } from "../../src/messages/controls.js";

export type EditMessage =
  { readonly kind: "preview" | "commit"; readonly change: ParameterChange } | { readonly kind: "abandon" };

export interface Receiver {
  preview(change: ParameterChange): void;
  commit(change: ParameterChange): void;
  abandon(): void;
}

/** Runs `task` before the next frame is drawn; returns how to call it off. */
export type NextFrame = (task: () => void) => () => void;

/** Passes an edit's messages on: of the previews of one frame only the last, and none after its commit. */
export function previewChannel(receiver: Receiver, nextFrame: NextFrame): (message: EditMessage) => void {
  let latest: ParameterChange | undefined;
  let callOff: (() => void) | undefined;

  const drop = (): void => {
    callOff?.();
    callOff = undefined;
    latest = undefined;
  };

  return (message) => {
    switch (message.kind) {
      case "preview":
        latest = message.change;
        callOff ??= nextFrame(() => {
          const change = latest;
          drop();
          if (change !== undefined) receiver.preview(change);
        });
        break;
      case "commit":
        drop();
        receiver.commit(message.change);
        break;
      case "abandon":
        drop();
        receiver.abandon();
    }
  };
}
