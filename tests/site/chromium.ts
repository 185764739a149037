import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts the machine's own Chromium; `CHROMIUM` names one in an unusual place. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? USUAL_PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('No Chromium found. Install one, or name it: CHROMIUM=/path/to/chromium.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
