import { decode } from '../../engine/format/decode.ts';
import { fillSingleFile } from '../../publish/single-file.ts';
import { siteAddress } from '../../site/fetched-data.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';
import { fetchPacked } from '../open/fetch-packed.ts';

/**
 * The map in one HTML file: the code of this site, and the theatre as the compiler made it.
 * @param view what the file opens with, by parameters of the address
 * @throws where the shell cannot be fetched from this site
 */
export async function singleFileOf(compiled: CompiledTexts, view: Readonly<Record<string, string>>): Promise<string> {
  const shell = await fetchPacked(new URL('studio/single-file.html.txt', siteAddress).href);
  const { id, title, languages, record } = decode(JSON.parse(compiled.main));
  const files = new Map([[`${id}.json`, compiled.first]]);
  if (compiled.names !== null) files.set(`${id}.names.json`, compiled.names);
  for (const [lang, text] of compiled.texts) files.set(`${id}.text.${lang}.json`, text);
  return fillSingleFile(shell, [{ id, title, languages, record, pages: [] }], files, view);
}
