import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';

/**
 * Keeps a Chromium open while the tests of a file run, and closes it, and the sites that were served to it,
 * after them.
 *
 * @returns opens a page in a context of its own, at a usual size unless told otherwise
 */
export function useChromium(...servers: readonly Server[]) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    for (const server of servers) server.close();
  });
  return async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    return context.newPage();
  };
}
