import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../browser.ts';

/** How long a page may take for one thing, ms: less than a test may (vite.config.ts), and as much as a shared machine needs. */
const LONGEST_MS = 100_000;

/** The Chromium that the tests drive. Its pages wait for states as patiently as the tests do. */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch(await findBrowser());
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async options => {
    const context = await newContext(options);
    context.setDefaultTimeout(LONGEST_MS);
    return context;
  };
  return browser;
}
