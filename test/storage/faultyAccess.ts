import type { FileAccess } from "../../src/storage/fileAccess.js";

/**
 * How a step fails: without effect, after its effect, or by making half a file and saying nothing. `broken` is a device
 * on which nothing succeeds from then on.
 */
export type Failure = "before" | "after" | "cut" | "broken";

const failure = () => Object.assign(new Error("injected"), { code: "EIO" });

/** A file system of which one step fails, counted from 0. */
export function faultyAccess(
  inner: FileAccess,
  step: number,
  kind: Failure,
  hasLinks = true,
): FileAccess & { readonly steps: () => number } {
  let steps = 0;
  const injected = <A extends readonly unknown[], R>(action: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const index = steps++;
      if (kind === "broken" ? index < step : index !== step) return action(...args);
      if (kind === "after") await action(...args);
      throw failure();
    };
  };
  return {
    ...inner,
    steps: () => steps,
    look: injected(inner.look),
    isFolder: injected(inner.isFolder),
    realPath: injected(inner.realPath),
    read: injected(inner.read),
    makeFolder: injected(inner.makeFolder),
    removeFolder: injected(inner.removeFolder),
    async create(path, bytes, isPrivate) {
      if (kind === "cut" && steps === step) {
        steps++;
        await inner.create(path, bytes.subarray(0, bytes.length >> 1), isPrivate);
      } else await injected(inner.create)(path, bytes, isPrivate);
    },
    adopt: injected(inner.adopt),
    link: injected(hasLinks ? inner.link : () => Promise.resolve(false)),
    move: injected(inner.move),
    remove: injected(inner.remove),
    sync: injected(inner.sync),
  };
}
