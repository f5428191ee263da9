import { decode } from '../../engine/format/decode.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';
import { type Files, zip } from '../project/archive.ts';
import { singleFileOf } from './single-file.ts';

/** Where the code for an article has the address of the folder, until its author puts it there. */
const ADDRESS = 'https://example.org/map/';

/**
 * The files of a small site: `index.html` with the whole map, `embed.html` for articles, the compiled data by themselves,
 * and the facts as an archive, so that others can check them and build on them.
 */
export async function siteFilesOf(
  compiled: CompiledTexts,
  view: Readonly<Record<string, string>>,
  facts: Files,
): Promise<Files> {
  const { id, main, texts } = compiled;
  const [page, small] = await Promise.all([
    singleFileOf(compiled, view),
    singleFileOf(compiled, { ...view, controls: 'compact' }),
  ]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    ['index.html', bytes(page)],
    ['embed.html', bytes(small)],
    [`data/${id}.json`, bytes(main)],
    ...[...texts].map(([lang, text]) => [`data/${id}.text.${lang}.json`, bytes(text)] as const),
    [`data/${id}.facts.zip`, zip(facts)],
  ];
}

/** What an article takes to show the map; '' before there is one. */
export function embedCode(compiled: CompiledTexts | null): string {
  if (!compiled) return '';
  const title = Object.values(decode(JSON.parse(compiled.main)).title)[0] ?? '';
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${ADDRESS}embed.html" title="${quoted}" width="100%" height="600" loading="lazy" allowfullscreen></iframe>`;
}
