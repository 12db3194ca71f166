import { chromium, type Browser } from "playwright-core";
import { browserLaunch } from "../../../scripts/editor/browser";

/** Set by the run's global set-up for its workers. */
export const endpointVariable = "SELF_DISTILLATION_BROWSER";

let connection: Promise<Browser> | undefined;

/** The run's one browser; where there is no run around, such as in the benchmark, one of its own. */
export function sharedBrowser(): Promise<Browser> {
  connection ??= connect();
  return connection;
}

async function connect(): Promise<Browser> {
  const endpoint = process.env[endpointVariable];
  return endpoint === undefined
    ? chromium.launch(
        await browserLaunch((progress) => {
          console.log(progress);
        }),
      )
    : chromium.connect(endpoint);
}

export async function disconnect(): Promise<void> {
  await (await connection)?.close();
  connection = undefined;
}
