import "../../src/solver/node/workerEntry.js";
import { BroadcastChannel } from "node:worker_threads";
import { measure, measurements } from "./measurements.js";

/** The solver's thread as it is, and what it holds, whenever it is asked. */
const channel = new BroadcastChannel(measurements);
channel.onmessage = (message: unknown): void => {
  if ((message as { readonly data: unknown }).data === "measure") channel.postMessage(measure());
};
channel.unref();
