import { compiledTarget } from './compiled.ts';
import { factsTarget } from './facts.ts';
import { messagesTarget } from './messages.ts';
import { Random, type Target } from './target.ts';

export const TARGETS: Readonly<Record<string, () => Promise<Target>>> = {
  facts: factsTarget,
  compiled: compiledTarget,
  messages: messagesTarget,
};

export interface Figures {
  readonly runs: number;
  readonly refused: number;
  readonly taken: number;
  /** Ms that the slowest input took, and its number. */
  readonly slowest: { readonly ms: number; readonly run: number };
  /** Each input that was neither refused in words nor sound. */
  readonly faults: readonly { readonly run: number; readonly what: string; readonly error: string }[];
}

/**
 * Run a target on made-up inputs.
 * @param seed with the number of an input it gives that input again, whatever came before it
 * @param first number of the first input
 */
export async function fuzz(name: string, runs: number, seed: number, first = 0): Promise<Figures> {
  const target = await TARGETS[name]();
  const faults: Figures['faults'][number][] = [];
  const counts = { refused: 0, taken: 0 };
  let slowest = { ms: 0, run: 0 };
  try {
    for (let run = first; run < first + runs; run++) {
      const input = target.make(new Random(seed * 1_000_003 + run * 7919));
      const start = performance.now();
      try {
        counts[await input.run()]++;
      } catch (cause) {
        const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        faults.push({ run, what: input.what, error });
      }
      const ms = performance.now() - start;
      if (ms > slowest.ms) slowest = { ms, run };
    }
  } finally {
    await target.close?.();
  }
  return { runs, ...counts, slowest, faults };
}
