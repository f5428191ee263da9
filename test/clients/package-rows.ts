import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expectThat, type Place, type Row } from './client.ts';

/** The package in an empty folder: its commands, and its types in the projects of others. */

const STRICT = {
  ...{ strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022' },
  ...{ lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false },
};

async function compiled(place: Place, name: string, file: string, code: string, more: object = {}): Promise<string> {
  const folder = `types-${name}`;
  await mkdir(place.path(folder), { recursive: true });
  await writeFile(place.path(`${folder}/${file}`), code);
  const config = { compilerOptions: { ...STRICT, ...more }, files: [file] };
  await writeFile(place.path(`${folder}/tsconfig.json`), JSON.stringify(config));
  await place.run(process.execPath, place.path('node_modules/typescript/bin/tsc'), '-p', folder);
  return 'strict tsc without skipLibCheck';
}

export const packageRows: readonly Row[] = [
  {
    client: 'npx territory-map new, check, base, export, import, site',
    async attempt(place) {
      const hints = await place.map('new', 'mywar');
      expectThat(hints.includes('npx territory-map serve mywar'), `hints name no command that exists: ${hints}`);
      await place.map('check', 'mywar');
      const based = await place.map('base', 'mywar', '--force');
      expectThat(existsSync(place.path('mywar/land.geojson')), `no base map: ${based}`);
      const { first } = JSON.parse(await readFile(place.path('mywar/theatre.json'), 'utf8'));
      await place.map('export', 'mywar', '--date', first, '--format', 'geojson', '--out', 'mywar.geojson');
      const features = JSON.parse(await readFile(place.path('mywar.geojson'), 'utf8')).features;
      const areas = features.filter((one: { properties: { layer: string } }) => one.properties.layer === 'area');
      const drawn = JSON.stringify({ type: 'FeatureCollection', features: areas });
      await writeFile(place.path('drawn.geojson'), drawn);
      await place.map('import', 'drawn.geojson', '--out', 'drawn', '--actor', 'actor', '--date', first, '--no-base');
      await place.map('check', 'drawn');
      await place.map('site', 'mywar', '--out', 'public', '--site', 'https://example.org/map/');
      for (const file of ['index.html', 'embed.html', 'embed.js', 'host.js', 'studio.html', 'data/mywar.json'])
        expectThat(existsSync(place.path(`public/${file}`)), `the site lacks ${file}`);
      expectThat(!existsSync(place.path('public/data/idlib.json')), 'the site has theatres that nobody named');
      return 'all six, without a checkout';
    },
  },
  {
    client: 'TypeScript, plain',
    attempt: place =>
      compiled(
        place,
        'plain',
        'page.ts',
        `import 'territory-map';
import type { DateChangeEvent } from 'territory-map/element';
const map = document.createElement('territory-map');
map.date = '2020-03-02';
map.theatre = 'mywar';
map.addEventListener('date-change', (event: DateChangeEvent) => console.log(event.detail.date));\n`,
      ),
  },
  {
    client: 'React 19 (TSX)',
    attempt: place =>
      compiled(
        place,
        'react',
        'page.tsx',
        `import type {} from 'territory-map/react';
export const Page = () => <territory-map theatre="mywar" date="2020-03-02" according-to="north" style={{ height: 600 }} />;
// @ts-expect-error a word of three
export const Wrong = () => <territory-map controls="some" />;\n`,
        { jsx: 'react-jsx' },
      ),
  },
  {
    client: 'Solid (TSX)',
    attempt: place =>
      compiled(
        place,
        'solid',
        'page.tsx',
        `import type {} from 'territory-map/solid';
export const Page = () => <territory-map theatre="mywar" date="2020-03-02" />;
// @ts-expect-error a word of three
export const Wrong = () => <territory-map controls="some" />;\n`,
        { jsx: 'preserve', jsxImportSource: 'solid-js' },
      ),
  },
  {
    client: 'Vue 3 (template types)',
    attempt: place =>
      compiled(
        place,
        'vue',
        'page.ts',
        `import type {} from 'territory-map/vue';
import type { GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['territory-map']>['$props'];
export const props: Props = { theatre: 'mywar', date: '2020-03-02' };
// @ts-expect-error a word of three
export const wrong: Props = { controls: 'some' };\n`,
      ),
  },
  {
    client: 'Svelte 5 (template types)',
    attempt: place =>
      compiled(
        place,
        'svelte',
        'page.ts',
        `import type {} from 'territory-map/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const props: SvelteHTMLElements['territory-map'] = { theatre: 'mywar', date: '2020-03-02' };
// @ts-expect-error a word of three
export const wrong: SvelteHTMLElements['territory-map'] = { controls: 'some' };\n`,
      ),
  },
  {
    client: 'Node (/element has no side effect)',
    async attempt(place) {
      const code = `import { TerritoryMap } from 'territory-map/element'; console.log(typeof TerritoryMap);`;
      await writeFile(place.path('side.mjs'), code);
      const { sideEffects } = JSON.parse(await readFile(place.path('node_modules/territory-map/package.json'), 'utf8'));
      expectThat(
        Array.isArray(sideEffects) && !sideEffects.some(one => one.includes('element/element')),
        'sideEffects lists /element',
      );
      return 'sideEffects leaves it out';
    },
  },
];
