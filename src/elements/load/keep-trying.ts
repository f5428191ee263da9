/**
 * Nothing is asked for once only: a network that was gone for a second must not leave a map half loaded for good. A load
 * that fails is tried again after a while, when the browser is online again, and when the reader presses anything.
 */

/** Pauses between tries, ms; after the last only the network, the reader or a button begins another. */
const PAUSES_MS = [1_000, 3_000, 8_000, 20_000, 60_000];
/** A load without an answer for so long has failed as far as the reader is concerned, ms. */
export const PATIENCE_MS = 20_000;

/** What begins the next try of each load that waits for one. */
const waiting = new Set<() => void>();
const PRESSES = ['online', 'pointerdown', 'keydown'] as const;

/** Tries everything again that has failed on this page. */
export function tryAgain(): void {
  for (const begin of [...waiting]) begin();
}

export interface Trying {
  /** Called after each try that failed. */
  failed(cause: unknown): void;
  /** Ends the trying. */
  readonly signal: AbortSignal;
}

/** Loads until it succeeds, and resolves then; never rejects. */
export async function keepTrying<Loaded>(load: () => Promise<Loaded>, { failed, signal }: Trying): Promise<Loaded> {
  for (let tries = 0; ; tries++) {
    try {
      return await inTime(load());
    } catch (cause) {
      if (signal.aborted) return new Promise(() => {});
      failed(cause);
      await nextTry(PAUSES_MS[tries] ?? Number.POSITIVE_INFINITY, signal);
    }
  }
}

/** The same load, failed where it has no answer in time. */
export function inTime<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    loading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function nextTry(pauseMs: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = Number.isFinite(pauseMs) ? setTimeout(begin, pauseMs) : 0;
    if (waiting.size === 0) for (const name of PRESSES) addEventListener(name, tryAgain, true);
    waiting.add(begin);
    signal.addEventListener('abort', forget);
    function forget(): void {
      clearTimeout(timer);
      waiting.delete(begin);
      signal.removeEventListener('abort', forget);
      if (waiting.size === 0) for (const name of PRESSES) removeEventListener(name, tryAgain, true);
    }
    function begin(): void {
      forget();
      resolve();
    }
  });
}
