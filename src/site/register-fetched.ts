import { fetchedData, nameAt, siteAddress, theatreAddress } from './fetched-data.ts';
import { registerElements } from './register-elements.ts';
import { siteOf } from './site-links.ts';

/** Registers the elements for a page that fetches the data of this site: index.html, and any page that loads embed.js. */
export function registerFetched(): void {
  registerElements({
    data: fetchedData,
    keyOf: theatreAddress,
    site: address => siteOf(siteAddress.href, nameAt(address)),
    paintWorker: async () => {
      const [{ startPaintWorker }, { default: painter }] = await Promise.all([
        import('./start-paint-worker.ts'),
        import('./entries/paint-worker.ts?worker&url'),
      ]);
      return startPaintWorker(painter);
    },
  });
}
