import { scriptAddress } from './scripts.ts';

/**
 * Has the browser keep the page and a theatre, to be opened without a network. Rejects where the browser will not: in a
 * sandbox, on http, in a private window.
 */
export async function keepOffline(theatre: string): Promise<void> {
  const { serviceWorker, connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData: boolean };
  };
  // Texts of all languages are some 500 KB: not for a reader who has asked for less.
  if (connection?.saveData) return;
  await serviceWorker.register(scriptAddress('sw.js'));
  const { active, waiting } = await serviceWorker.ready;
  for (const worker of [active, waiting]) worker?.postMessage({ type: 'territory-map:keep', theatre });
}
