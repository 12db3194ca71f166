import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

let connection: Promise<Browser> | undefined;

export function sharedBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

export async function disconnect(): Promise<void> {
  await (await connection)?.close();
  connection = undefined;
}
