import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articleRows } from './article-rows.ts';
import { Place, type Row, tried } from './client.ts';
import { gisRows } from './gis-rows.ts';
import { packageRows } from './package-rows.ts';
import { pictureRows } from './pictures-rows.ts';
import { tableRows } from './table-rows.ts';

/** The packages of others that are tried, from npm; programs of the system are taken as they are found. */
const OTHERS = [
  ...['typescript@5.9', 'react@19', '@types/react@19', 'vue@3', 'svelte@5', 'solid-js@1'],
  ...['sanitize-html', 'dompurify', 'jsdom', 'amphtml-validator', 'open-graph-scraper', 'tableschema', 'pngjs'],
];
const ROWS: readonly Row[] = [...packageRows, ...pictureRows, ...gisRows, ...tableRows, ...articleRows];

const { values } = parseArgs({ options: { folder: { type: 'string' }, only: { type: 'string' } } });
const folder = values.folder ? resolve(values.folder) : await mkdtemp(join(tmpdir(), 'territory-map-clients-'));
const place = new Place(folder);
await mkdir(folder, { recursive: true });
if (!(await readdir(folder)).includes('node_modules')) {
  await writeFile(place.path('package.json'), '{ "type": "module", "private": true }\n');
  const root = join(import.meta.dirname, '../..');
  const packed = await place.run('npm', 'pack', root, '--silent', '--pack-destination', folder);
  // The build that comes before it may say more.
  const archive = packed.match(/^\S+\.tgz$/m)?.[0] ?? '';
  await place.run('npm', 'install', '--no-audit', '--no-fund', place.path(archive), ...OTHERS);
}
let failed = 0;
for (const row of ROWS.filter(({ client }) => client.includes(values.only ?? ''))) {
  const { verdict, about } = await tried(row, place);
  if (verdict === 'fails') failed++;
  console.info(`${verdict} | ${row.client} | ${about}`);
}
if (!values.folder) await rm(folder, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
