import { scriptAddress } from './classic/script-loader.ts';

/**
 * Runs before the scripts of the map: where one of them does not come, the page says so (what it says stands in it from
 * the start, see src/pages/noscript.ts), and tries again by itself. Likewise its style sheet.
 */

/** Pauses between tries, ms; after the last only the network or the reader begins another. */
const PAUSES_MS = [1_000, 3_000, 8_000, 20_000];
/** Scripts without an answer for so long are told of, ms. */
const PATIENCE_MS = 15_000;

let tries = 0;
let waiting: (() => void) | null = null;

export function watchScripts(): void {
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed(target);
      else if (target instanceof HTMLScriptElement && target.src && !customElements.get('territory-map'))
        failed(target);
    },
    true,
  );
  for (const name of ['online', 'pointerdown', 'keydown']) addEventListener(name, () => waiting?.());
  setTimeout(() => {
    if (!customElements.get('territory-map')) showNotice();
  }, PATIENCE_MS);
}

function showNotice(): void {
  document.documentElement.classList.add('unscripted');
}

type Part = HTMLScriptElement | HTMLLinkElement;
/** What has failed and is not tried yet. */
const lost = new Set<Part>();

function failed(part: Part): void {
  if (part instanceof HTMLScriptElement) showNotice();
  lost.add(part);
  if (waiting) return;
  const begin = () => {
    clearTimeout(timer);
    waiting = null;
    void loadAgain();
  };
  const pause = PAUSES_MS[tries++];
  const timer = setTimeout(begin, pause ?? 2 ** 31 - 1);
  waiting = begin;
}

/** Loads again what has failed: style sheets, and the first script with those after it, which may have needed it. */
async function loadAgain(): Promise<void> {
  const parts = [...document.querySelectorAll<Part>('head script[src], head link[rel=stylesheet]')];
  const first = parts.findIndex(part => part instanceof HTMLScriptElement && lost.has(part));
  const again = parts.filter((part, i) =>
    part instanceof HTMLLinkElement ? lost.has(part) : first >= 0 && i >= first,
  );
  lost.clear();
  for (const part of again) {
    if ((await loadOnce(part)) || !(part instanceof HTMLScriptElement)) continue;
    if (part.type === 'module') await startAnew(part.src).catch(() => {});
    return;
  }
}

/**
 * Many browsers never ask again for a module that has failed once: where it can be had by now, the whole page is asked for
 * again, though not twice in a row, lest a module that is there and fails have it load for ever.
 */
async function startAnew(script: string): Promise<void> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'reload' && (await fetch(script)).ok) location.reload();
}

function loadOnce(old: Part): Promise<boolean> {
  const again = old instanceof HTMLLinkElement ? (old.cloneNode() as Part) : scriptLike(old);
  const loaded = new Promise<boolean>(resolve => {
    again.addEventListener('load', () => resolve(true));
    again.addEventListener('error', () => resolve(false));
  });
  old.replaceWith(again);
  return loaded;
}

/** A copy runs nothing: a script is made anew. */
function scriptLike(old: HTMLScriptElement): HTMLScriptElement {
  const again = document.createElement('script');
  again.type = old.type;
  again.src = scriptAddress(old.getAttribute('src') ?? '');
  if (old.crossOrigin !== null) again.crossOrigin = old.crossOrigin;
  return again;
}
