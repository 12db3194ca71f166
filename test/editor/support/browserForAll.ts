import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildAll } from '../../../scripts/build/buildAll';
import { browserLaunch } from '../../../scripts/editor/browser';
import { fetchServer } from '../../../scripts/editor/fetchServer';

declare module 'vitest' {
  interface ProvidedContext {
    browserEndpoint: string;
  }
}

/** One browser for the whole run; every editor gets a context and a server of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const tell = (progress: string): void => { console.log(progress); };
  // Set by whoever has built already, so that all suites of a run look at the same files.
  if (process.env.SELF_DISTILLATION_BUILT === undefined) tell(await buildAll({ production: true, tests: true }));
  await fetchServer(tell);
  const browser = await chromium.launchServer(await browserLaunch(tell));
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
