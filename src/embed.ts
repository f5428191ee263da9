import { theatres } from 'virtual:theatres';
import { decode } from './engine/decode.ts';
import { ofRecord } from './pinned.ts';
import { register } from './register.ts';
import { siteOf } from './site.ts';

/** The file that other sites load: an ES module that registers the elements and fetches their data. */

/** This script lies in `assets/` of a built site; the server of `npm start` keeps the data at its root. */
const site = new URL(
  import.meta.env.DEV ? import.meta.env.BASE_URL : '../',
  import.meta.env.DEV ? location.href : import.meta.url,
);

/** Address of a theatre of this site. */
export function theatreAddress(id: string): string {
  return new URL(`data/${id}.json`, site).href;
}

/** Name among the data of this site of what is at an address, such as `idlib`; '' for any other address. */
function nameAt(src: string): string {
  const found = URL.canParse(src, location.href) ? new URL(src, location.href).href : '';
  const [folder, name] = [new URL('data/', site).href, found.slice(found.lastIndexOf('/') + 1)];
  return found === folder + name ? name.replace(/\.json$/, '') : '';
}

register({
  source: theatres.length > 0 ? theatreAddress(theatres[0].id) : '',
  theatre: async src => decode(await fetchJson(src)),
  names: async (src, theatre) => {
    const code = import('./engine/decode-names.ts');
    return ofRecord(src, theatre.record, async from => {
      const names = await fetchPart(from, 'names');
      return (await code).decodeNames(names, theatre);
    });
  },
  texts: async (src, lang, theatre) => {
    const { decodeTexts } = await import('./engine/decode-texts.ts');
    return ofRecord(src, theatre.record, async from => decodeTexts(await fetchPart(from, `text.${lang}`), theatre));
  },
  site: src => siteOf(site.href, nameAt(src)),
  thread: async () => {
    const [{ startThread }, { default: painter }] = await Promise.all([
      import('./thread.ts'),
      import('./painter.ts?worker&url'),
    ]);
    return startThread(painter);
  },
});

function fetchPart(src: string, part: string): Promise<unknown> {
  return fetchJson(src.replace(/(\.json)?$/, `.${part}.json`));
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return response.json();
}
