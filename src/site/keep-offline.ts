import { scriptAddress } from './classic/script-loader.ts';

/**
 * Has the browser keep the page and a theatre, to be opened without a network, when nothing else is to do. Where it will
 * not, in a sandbox, on http or in a private window, the map works with a network and nobody is told.
 */
export function keepOffline(theatre: string): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => {
    keep(theatre).catch(() => {});
  });
}

async function keep(theatre: string): Promise<void> {
  const { serviceWorker, connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData: boolean };
  };
  // Texts of all languages are some 500 KB: not for a reader who has asked for less.
  if (connection?.saveData) return;
  await serviceWorker.register(scriptAddress('sw.js'));
  const { active, waiting } = await serviceWorker.ready;
  for (const worker of [active, waiting]) worker?.postMessage({ type: 'territory-map:keep', theatre });
}
