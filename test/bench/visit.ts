import type { Browser, CDPSession, Page } from 'playwright';
import { SIZE } from './ground.ts';
import type { Site } from './site.ts';

/** A page whose first map is there, and what came before. Times in ms since navigation, sizes in bytes. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly first: number;
  /** When a still picture in place of the map was there, if the page has one. */
  readonly still?: number;
  /** What had come before the first map, and what came until nothing more was asked for. */
  readonly wireFirst: number;
  readonly wire: number;
}

/** "Slow 4G" as Lighthouse has it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const TIMEOUT = 90_000;
const QUIET = 1500;

declare global {
  interface Window {
    stillAt?: number;
  }
}

/**
 * Opens a page, over a slow network where it is throttled, and waits for its first map; from then on the network is fast.
 *
 * The throttle slows the main thread of the page alone. A worker that counts in a loop for a second counts as far with
 * it as without, and Chromium 156 refuses to slow one: through `Target.setAutoAttach` a worker's session answers
 * `Emulation.setCPUThrottlingRate` with "Operation is only supported for pages, not workers". So whoever draws in a
 * worker (MapLibre) is spared a part of the slow processor; what that part is `Result.all` tells, without a throttle.
 */
export async function visit(browser: Browser, site: Site, address: string, throttle: number): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: SIZE.width + 40, height: SIZE.height + 60 },
    // A site's worker that lays it by for a day without a network fetches all of it once more, after the map is there.
    serviceWorkers: 'block',
  });
  // The loader of this script names inner functions by a helper that pages do not have.
  await context.addInitScript('globalThis.__name = one => one');
  await context.addInitScript(listen);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Time that the thread itself has worked: other work of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  if (throttle > 1) {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  }
  site.sent = 0;
  await page.goto(address);
  await page.waitForFunction(() => window.shownAt !== undefined, null, { timeout: TIMEOUT });
  const came = await page.evaluate(() => {
    const first = window.shownAt ?? 0;
    const there = performance.getEntries().filter(one => one instanceof PerformanceResourceTiming);
    const before = there.filter(({ responseEnd }) => responseEnd <= first);
    return {
      first,
      still: window.stillAt,
      wireFirst: before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  await session.send('Network.emulateNetworkConditions', FAST);
  // What a page leaves for later it may ask for when it has been idle for a while.
  for (let wire = -1; wire !== site.sent; await page.waitForTimeout(QUIET)) wire = site.sent;
  return { page, session, ...came, wire: site.sent };
}

/** Runs in the page: our whole page does not know of the benchmark, but says when its map is there. */
function listen(): void {
  const isStill = ({ target }: Event) => target instanceof Element && target.matches('.still img');
  document.addEventListener(
    'load',
    event => {
      if (isStill(event)) window.stillAt = performance.now();
    },
    true,
  );
  document.addEventListener(
    'map-shown',
    () => {
      if (document.getElementById('setting')) return;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.shownAt ??= performance.now();
        }),
      );
    },
    { once: true },
  );
}
