import { theatres } from 'virtual:theatres';
import { fetchJson, fetchTheatre, site, theatreAddress } from './data-source.ts';
import { ofRecord } from './record-pinning.ts';
import { register } from './register-elements.ts';
import { siteOf } from './site-links.ts';

/** Registers the elements for a page that fetches the data of this site. */
export function registerFetched(): void {
  register({
    source: theatres.length > 0 ? theatreAddress(theatres[0].id) : '',
    theatre: fetchTheatre,
    names: async (src, theatre) => {
      const code = import('../engine/format/decode-names.ts');
      return ofRecord(src, theatre.record, async from => {
        const names = await fetchPart(from, 'names');
        return (await code).decodeNames(names, theatre);
      });
    },
    texts: async (src, lang, theatre) => {
      const { decodeTexts } = await import('../engine/format/decode-texts.ts');
      return ofRecord(src, theatre.record, async from => decodeTexts(await fetchPart(from, `text.${lang}`), theatre));
    },
    site: src => siteOf(site.href, nameAt(src)),
    thread: async () => {
      const [{ startThread }, { default: painter }] = await Promise.all([
        import('./start-paint-worker.ts'),
        import('./entries/paint-worker.ts?worker&url'),
      ]);
      return startThread(painter);
    },
  });
}

/** Name among the data of this site of what is at an address, such as `idlib`; '' for any other address. */
function nameAt(src: string): string {
  const found = URL.canParse(src, location.href) ? new URL(src, location.href).href : '';
  const [folder, name] = [new URL('data/', site).href, found.slice(found.lastIndexOf('/') + 1)];
  return found === folder + name ? name.replace(/\.json$/, '') : '';
}

function fetchPart(src: string, part: string): Promise<unknown> {
  return fetchJson(src.replace(/(\.json)?$/, `.${part}.json`));
}
