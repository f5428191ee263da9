import { createHash } from 'node:crypto';
import type { CompiledFiles } from '../../compile/compile.ts';
import { publish } from '../../pages/edition.ts';
import { noScripts } from '../../pages/noscript.ts';
import { pagedDays } from '../../pages/paged-days.ts';
import { listOf } from '../theatre-list.ts';
import { dataScripts } from './data-scripts.ts';
import { factsArchive, factsPath } from './facts-archive.ts';
import { packLargeFiles } from './pack-large-files.ts';
import { placeholderOf } from './placeholder.ts';
import { FIRST, LANGUAGES, RELEASE, type Shell, withTheatres, withValue } from './shell.ts';

const PAGE = 'index.html';
const NOSCRIPT = /<noscript>.*?<\/noscript>/s;

/** The theatres of a site, compiled. */
export interface SiteTheatres {
  /** In the order of the site; at least one. */
  readonly good: readonly CompiledFiles[];
  /** Every file of the site's data folder: name and text. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Every file of a site but its pages without scripts: path from its root, and content.
 * @param copied files that are copied as they are, such as the icon, by path
 * @param pages which days have a page, as `PAGES` says
 */
export async function siteFiles(
  shell: Shell,
  { good, files: data }: SiteTheatres,
  copied: ReadonlyMap<string, Buffer>,
  pages: string,
): Promise<Map<string, Buffer>> {
  const { files: parts, core } = withTheatres(shell, listOf(good, pages));
  const files = packLargeFiles(new Map([...copied, ...parts]));
  const { id: first, languages } = good[0].theatre;
  for (const [name, text] of [...data, ...dataScripts(data)]) files.set(`data/${name}`, Buffer.from(text));
  for (const { theatre, facts } of good) files.set(factsPath(theatre.id), await factsArchive(facts.folder));
  const published = await publish(first, name => data.get(name) ?? '');
  const placeholder = placeholderOf(published);
  for (const [path, svg] of placeholder.files) files.set(path, Buffer.from(svg));
  const days = pagedDays(published.theatre.history.changedDays, pages);
  for (const [path, content] of files) {
    if (path.includes('/') || !path.endsWith('.html')) continue;
    const page = content
      .toString('utf8')
      .replaceAll(FIRST, () => first)
      .replaceAll(LANGUAGES, () => languages.join(' '))
      .replace(NOSCRIPT, () => noScripts(published, days))
      .replace('<main>', main => (path === PAGE ? `${main}\n      ${placeholder.picture}` : main));
    files.set(path, Buffer.from(page));
  }
  files.set('sw.js', Buffer.from(withValue(String(files.get('sw.js')), RELEASE, releaseOf(files, core, data))));
  return files;
}

/** What the service worker keeps: a release that has come whole is known from one that is still being copied. */
function releaseOf(
  files: ReadonlyMap<string, Buffer>,
  parts: readonly string[],
  data: ReadonlyMap<string, string>,
): object {
  const integrity = (path: string) => {
    const content = files.get(path);
    if (!content) throw new Error(`the site lacks ${path}`);
    return `sha256-${createHash('sha256').update(content).digest('base64')}`;
  };
  const asked = [...String(files.get(PAGE)).matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
  const needed = new Set([...parts, ...asked.filter(path => files.has(path))]);
  const core = new Map([...needed].map(path => [path === PAGE ? '' : path, integrity(path)]));
  const newest = [...data.keys()].filter(name => !name.includes('@')).map(name => `data/${name}`);
  const kept = {
    core: Object.fromEntries(core),
    data: Object.fromEntries(newest.map(path => [path, integrity(path)])),
    others: [...files.keys()].filter(path => !path.includes('/') && path !== 'sw.js' && !core.has(path)).sort(),
  };
  return { id: createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12), ...kept };
}
