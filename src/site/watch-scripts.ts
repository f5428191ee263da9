import { scriptAddress } from './classic/script-loader.ts';

/**
 * Runs before the scripts of the map: where one of them does not come, the page says so (what it says stands in it from
 * the start, see src/pages/noscript.ts), offers to try again, and tries again by itself.
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
      if (target instanceof HTMLScriptElement && target.src && !customElements.get('territory-map')) failed(target);
    },
    true,
  );
  for (const name of ['online', 'pointerdown', 'keydown']) addEventListener(name, () => waiting?.());
  addEventListener('click', ({ target }) => {
    // Nothing has failed, and nothing has come.
    if (!waiting && target instanceof Element && target.closest('.late button')) location.reload();
  });
  setTimeout(() => {
    if (!customElements.get('territory-map')) tell();
  }, PATIENCE_MS);
}

function tell(): void {
  document.documentElement.classList.add('unscripted');
}

function failed(script: HTMLScriptElement): void {
  tell();
  if (waiting) return;
  const begin = () => {
    clearTimeout(timer);
    waiting = null;
    void loadFrom(script);
  };
  const pause = PAUSES_MS[tries++];
  const timer = setTimeout(begin, pause ?? 2 ** 31 - 1);
  waiting = begin;
}

/** Loads a script again, and those after it, which may have needed it. */
async function loadFrom(script: HTMLScriptElement): Promise<void> {
  const all = [...document.querySelectorAll<HTMLScriptElement>('head script[src]')];
  for (const old of all.slice(all.indexOf(script))) {
    const again = document.createElement('script');
    again.type = old.type;
    again.src = scriptAddress(old.getAttribute('src') ?? '');
    if (old.crossOrigin !== null) again.crossOrigin = old.crossOrigin;
    const loaded = new Promise<boolean>(resolve => {
      again.addEventListener('load', () => resolve(true));
      again.addEventListener('error', () => resolve(false));
    });
    old.replaceWith(again);
    if (!(await loaded)) return;
  }
}
