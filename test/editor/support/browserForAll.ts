import { chromium } from "playwright-core";
import { buildAll } from "../../../scripts/build/buildAll";
import { browserLaunch } from "../../../scripts/editor/browser";
import { fetchServer } from "../../../scripts/editor/fetchServer";
import { endpointVariable } from "./browser";

function tell(progress: string): void {
  console.log(progress);
}

/** One browser for the whole run; every editor gets a context and a server of its own. */
export async function setup(): Promise<() => Promise<void>> {
  const close = await browserForPages();
  await fetchServer(tell);
  return close;
}

/** One browser for the whole run, with the pages built. */
export async function browserForPages(): Promise<() => Promise<void>> {
  // Set by whoever has built already, so that all suites of a run look at the same files.
  if (process.env.SELF_DISTILLATION_BUILT === undefined) tell(await buildAll({ production: true, tests: true }));
  const browser = await chromium.launchServer(await browserLaunch(tell));
  process.env[endpointVariable] = browser.wsEndpoint();
  return () => browser.close();
}
