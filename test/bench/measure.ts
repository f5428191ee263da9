import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser } from '../browser.ts';
import type { Ground } from './ground.ts';
import type { Entrant } from './peers.ts';
import { look, shareRight, tintsOf } from './picture.ts';
import type { Site } from './site.ts';
import { spotsApart, spotsOn, unlike } from './spots.ts';
import { visit } from './visit.ts';

/** What one entrant did on one ground. Times in ms, sizes in bytes; null where it failed, `failed` says how. */
export interface Result {
  readonly entrant: string;
  readonly ground: string;
  readonly throttle: number;
  failed?: string;
  /** Main thread, one changed day to the next; and to any other day. */
  step?: Spread;
  jump?: Spread;
  /** From the call to the second frame after it. */
  stepPainted?: Spread;
  /** A step's work on all threads of the page and of the process that draws, mean: what workers and WebGL do counts, too. */
  all?: number;
  /** Navigation to first map: on this machine, and over a slow network. */
  first?: number;
  /** Navigation to a still picture in its place. */
  still?: number;
  /** What had come before the first map, and what came until nothing more was asked for. */
  wireFirst?: number;
  wire?: number;
  heap?: number;
  /** Share of sampled places in the colour of their side, 0 .. 1. */
  alike?: number;
  /**
   * Of the places that the day shown and the day most unlike it differ about, the share in the colour of the day shown, and
   * in that of the other. Absent where they differ about fewer than ten that can be looked at.
   */
  told?: number;
  mistaken?: number;
  /** Share of frames over 33 ms while every changed day is shown, one a frame. */
  lateFrames?: number;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface Effort {
  readonly steps: number;
  readonly jumps: number;
  /** No series takes longer than this, ms. */
  readonly patience: number;
}

/** MapLibre needs WebGL, which a machine without a GPU draws in software. */
const WEBGL = ['--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--js-flags=--expose-gc'];

/** Runs one entrant in a browser of its own. */
export async function measure(
  site: Site,
  host: string,
  entrant: Entrant,
  ground: Ground,
  name: string,
  throttle: number,
  effort: Effort,
): Promise<Result> {
  const result: Result = { entrant: entrant.name, ground: name, throttle };
  const launch = await findBrowser();
  const browser = await chromium.launch({ ...launch, args: [...launch.args, ...WEBGL] });
  try {
    const { page, session, ...came } = await visit(
      browser,
      site,
      `${host}/${entrant.page}/${entrant.query ?? ''}`,
      throttle,
    );
    Object.assign(result, came);
    if (entrant.whole) return result;
    await run(browser, page, session, result, ground, effort);
    if (throttle === 1 && !entrant.more) Object.assign(result, await compare(page, ground));
  } catch (cause) {
    result.failed = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  } finally {
    await browser.close();
  }
  return result;
}

async function run(
  browser: Browser,
  page: Page,
  session: CDPSession,
  result: Result,
  ground: Ground,
  effort: Effort,
): Promise<void> {
  const { days } = ground.setting;
  // From the middle of the record on, where a step is neither the first nor the last.
  const from = Math.max(0, Math.min(days.length >> 1, days.length - effort.steps - 1));
  await show(page, days[from]);
  const root = await browser.newBrowserCDPSession();
  const before = await worked(root);
  const steps = await series(page, session, days.slice(from + 1, from + 1 + effort.steps), effort.patience);
  // The throttle works by keeping a processor busy.
  if (result.throttle === 1) result.all = ((await worked(root)) - before) / steps.length;
  result.step = spread(steps.map(one => one.main));
  result.stepPainted = spread(steps.map(one => one.painted));
  const far = Array.from({ length: effort.jumps }, (_, i) => days[(i * 7919 + 13) % days.length]);
  result.jump = spread((await series(page, session, far, effort.patience)).map(one => one.main));
  result.lateFrames = await scrub(page, days, Math.min(effort.patience, 10_000));
  await session.send('HeapProfiler.collectGarbage');
  result.heap = await heap(session);
}

const show = (page: Page, day: number) =>
  page.evaluate(day => {
    window.peer?.put(day);
    return window.peer?.settled();
  }, day);

async function series(page: Page, session: CDPSession, days: readonly number[], patience: number) {
  const found: { main: number; painted: number }[] = [];
  const until = performance.now() + patience;
  for (const day of days) {
    const before = await busy(session);
    const begun = performance.now();
    await show(page, day);
    const painted = performance.now() - begun;
    found.push({ main: (await busy(session)) - before, painted });
    if (performance.now() > until) break;
  }
  return found;
}

/** Main thread time so far, ms. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Processor time so far, ms, of the processes that run pages and draw what they show, all threads. */
async function worked(root: CDPSession): Promise<number> {
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return drawing.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** All memory of scripts, typed arrays and the page's own objects. */
async function heap(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  return (usage.usedSize ?? 0) + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
}

/** Puts one changed day after the other, one a frame, and looks how many frames came late. */
function scrub(page: Page, days: readonly number[], patience: number): Promise<number> {
  return page.evaluate(
    async ({ days, patience }) => {
      const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
      const until = performance.now() + patience;
      let [late, count, before] = [0, 0, await frame()];
      for (const day of days) {
        window.peer?.put(day);
        const now = await frame();
        count++;
        if (now - before > 33.4) late++;
        before = now;
        if (now > until) break;
      }
      return late / count;
    },
    { days, patience },
  );
}

/** From so many spots on it can be said which of two days a picture shows. */
const ENOUGH = 10;

/**
 * Shows a day and looks whether every spot has the colour of its side; and, lest the look finds everything right, whether
 * the spots that another day has otherwise show this day and not that one.
 */
async function compare(page: Page, ground: Ground): Promise<Pick<Result, 'alike' | 'told' | 'mistaken'>> {
  const { days, colours } = ground.setting;
  const day = days[Math.floor(days.length / 3)];
  await show(page, day);
  await page.waitForTimeout(300);
  const middle = await page.evaluate(() => window.peer?.middle() ?? { x: 0, y: 0 });
  const spots = spotsOn(ground, day);
  const seen = await look(page, middle, spots);
  const tints = tintsOf(seen, spots, colours);
  const { own, others } = spotsApart(ground, day, unlike(ground, day));
  const alike = shareRight(seen, spots, tints);
  if (own.length < ENOUGH) return { alike };
  const there = await look(page, middle, own);
  return { alike, told: shareRight(there, own, tints), mistaken: shareRight(there, others, tints) };
}

function spread(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95) };
}
