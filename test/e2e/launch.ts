import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../browser.ts';

/** How long a page may take for one thing, ms: less than a test may (vite.config.ts), and as much as a shared machine needs. */
const LONGEST_MS = 100_000;

/**
 * The Chromium that the tests drive. Its pages wait for states as patiently as the tests do.
 * @param offline whether pages keep the site for offline, as they do for readers. It costs a fifth of all work at the
 *   opening of a page, so only tests of it ask for it.
 */
export async function launch({ offline = false } = {}): Promise<Browser> {
  const browser = await chromium.launch(await findBrowser());
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async options => {
    const context = await newContext(options);
    context.setDefaultTimeout(LONGEST_MS);
    if (!offline) await context.addInitScript(keepNothing);
    return context;
  };
  return browser;
}

/** Runs in the page. Playwright's own way of blocking service workers says so on the console, which tests listen to. */
function keepNothing(): void {
  // Sandboxed documents have none, and may not even ask.
  if (origin !== 'null' && navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
}
