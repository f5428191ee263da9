import { theatres } from 'virtual:theatres';
import { ofRecord } from './record-pinning.ts';
import { type DataLoader, register } from './register-elements.ts';

/**
 * Registers the elements for a page that does not fetch: maps name a theatre by its id.
 * @param load a file of the data folder, by its name without the ending
 * @param open the theatre of such a name
 * @param site where others find a theatre; a page that lies anywhere knows of no site
 * @param thread the thread that draws, if the page may have one
 */
export function registerNamed(
  load: (name: string) => Promise<unknown>,
  open: DataLoader['theatre'],
  site: DataLoader['site'] = () => null,
  thread?: DataLoader['thread'],
): void {
  register({
    source: theatres.length > 0 ? theatres[0].id : '',
    theatre: open,
    names: async (id, theatre) => {
      const { decodeNames } = await import('../engine/format/decode-names.ts');
      return ofRecord(id, theatre.record, async from => decodeNames(await load(`${from}.names`), theatre));
    },
    texts: async (id, lang, theatre) => {
      const { decodeTexts } = await import('../engine/format/decode-texts.ts');
      return ofRecord(id, theatre.record, async from => decodeTexts(await load(`${from}.text.${lang}`), theatre));
    },
    site,
    thread,
  });
}
