import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { area } from '@turf/area';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { run } from './command.ts';

const GOOD = 'test/facts/good';
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});

afterEach(() => rm(scratch, { recursive: true }));

/** The good theatre with one file changed. */
async function spoiled(file: string, change: (text: string) => string): Promise<string> {
  const folder = join(scratch, 'mywar');
  await cp(GOOD, folder, { recursive: true });
  await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  return folder;
}

const withUnknownActor = () => spoiled('control.csv', text => text.replace('2020-01-01,red', '2020-01-01,rde'));
const withUnusedSource = () => spoiled('sources.csv', text => `${text}spare,Spare,Spare notes,2020-01-01,,en,,\n`);

describe('check', () => {
  it('says nothing but the numbers of a sound record', async () => {
    const { status, out, err } = await run('check', GOOD);
    expect({ status, err }).toEqual({ status: 0, err: '0 errors, 0 warnings\n' });
    expect(out).toMatch(/places/);
  });

  it('names file as it was given, line, column and text of an error, and exits 1', async () => {
    const folder = await withUnknownActor();
    const { status, out, err } = await run('check', `${folder}/`);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err.split('\n')).toEqual([
      `${folder}/control.csv:3 actor: error: unknown actor "rde"; did you mean "red"?`,
      '1 errors, 0 warnings',
      '',
    ]);
  });

  it('exits 0 when there are but warnings', async () => {
    const { status, err } = await run('check', await withUnusedSource());
    expect(status).toBe(0);
    expect(err).toMatch(/sources\.csv:5 id: warning: unused source "spare".*\n0 errors, 1 warnings\n$/);
  });

  it('gives problems as JSON and nothing else on standard output', async () => {
    const folder = await withUnknownActor();
    const { status, out } = await run('check', folder, '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        file: `${folder}/control.csv`,
        line: 3,
        column: 'actor',
        severity: 'error',
        code: 'unknown',
        text: 'unknown actor "rde"; did you mean "red"?',
      },
    ]);
    expect(JSON.parse((await run('check', GOOD, '--format', 'json')).out)).toEqual([]);
  });
});

describe('build', () => {
  it('writes the theatre and its texts, the same bytes each time', async () => {
    const [first, second] = [join(scratch, 'a.json'), join(scratch, 'b.json')];
    for (const file of [first, second]) {
      expect(await run('build', GOOD, '--out', file)).toEqual({ status: 0, out: '', err: '0 errors, 0 warnings\n' });
    }
    expect((await readdir(scratch)).sort()).toEqual(
      ['a', 'b'].flatMap(name => [`${name}.json`, `${name}.text.en.json`, `${name}.text.fr.json`]),
    );
    for (const ending of ['.json', '.text.en.json', '.text.fr.json']) {
      expect(await readFile(first.replace('.json', ending))).toEqual(await readFile(second.replace('.json', ending)));
    }
  });

  it('writes nothing when the facts have an error', async () => {
    const folder = await withUnknownActor();
    expect(await run('build', folder, '--out', join(scratch, 'a.json'))).toMatchObject({ status: 1, out: '' });
    expect(await readdir(scratch)).toEqual(['mywar']);
  });

  it('leaves nothing behind when one of the files cannot be written', async () => {
    await mkdir(join(scratch, 'a.json', 'full'), { recursive: true });
    const { status, err } = await run('build', GOOD, '--out', join(scratch, 'a.json'));
    expect(status).toBe(2);
    expect(err).toMatch(/cannot write .*a\.json: it is a folder\n$/);
    expect(await readdir(scratch)).toEqual(['a.json']);
  });

  it('replaces a file whole', async () => {
    const file = join(scratch, 'a.json');
    await writeFile(file, 'x'.repeat(1e6));
    await run('build', GOOD, '--out', file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'territory-map', id: 'mywar' });
  });
});

describe('export', () => {
  const day = ['--date', '2020-03-02'];

  it('gives the day as GeoJSON, stamped with the record', async () => {
    const { status, out } = await run('export', GOOD, ...day, '--format', 'geojson');
    expect(status).toBe(0);
    const map = JSON.parse(out);
    expect(map).toMatchObject({ type: 'FeatureCollection', date: '2020-03-02', theatre: 'mywar' });
    expect(map.record).toMatch(/^2021-01-15-[0-9a-f]{8}$/);
    const birch = map.features.find((feature: { properties: { id: string } }) => feature.properties.id === 'birch');
    expect(birch.properties).toMatchObject({
      layer: 'town',
      state: 'contested',
      actor: null,
      since: '2020-03-02',
      status: 'confirmed',
      sources: 'agency;herald',
    });
  });

  it('gives the same from a folder as from its compiled file', async () => {
    const file = join(scratch, 'a.json');
    await run('build', GOOD, '--out', file);
    for (const format of ['geojson', 'csv', 'svg']) {
      const fromFolder = await run('export', GOOD, ...day, '--format', format);
      expect(fromFolder.status).toBe(0);
      expect((await run('export', file, ...day, '--format', format)).out).toBe(fromFolder.out);
    }
    expect((await run('stats', file)).out).toBe((await run('stats', GOOD)).out);
  });

  it('exports the same from the files of a site, where the names of small places are kept apart', async () => {
    const villages = Array.from({ length: 300 }, (_, i) => `village-${i},Village ${i},,,${50 + i / 4000},10.3,6,,`);
    const folder = await spoiled('places.csv', text => {
      return `${text.replace(/^(birch,.*),3,/m, '$1,6,').trimEnd()}\n${villages.join('\n')}\n`;
    });
    const { output } = await compile(folder);
    const file = join(scratch, 'site.json');
    await writeFile(file, output!.first);
    await writeFile(join(scratch, 'site.text.en.json'), output!.texts.get('en')!);
    expect(await run('export', file, ...day, '--format', 'csv')).toMatchObject({ status: 2, out: '' });
    await writeFile(join(scratch, 'site.names.json'), output!.names!);
    for (const format of ['geojson', 'csv', 'svg']) {
      const { out, status } = await run('export', file, ...day, '--format', format);
      expect(status).toBe(0);
      expect(out).toBe((await run('export', folder, ...day, '--format', format)).out);
    }
    expect((await run('stats', file)).out).toBe((await run('stats', folder)).out);
  });

  it('does without the texts where only the compiled file was kept', async () => {
    const file = join(scratch, 'a.json');
    await run('build', GOOD, '--out', file);
    await rm(join(scratch, 'a.text.en.json'));
    const { status, out } = await run('export', file, ...day, '--format', 'csv');
    expect(status).toBe(0);
    expect(out).toMatch(/^2020-03-02,birch,/m);
  });

  it('draws in the language asked for', async () => {
    const { out } = await run('export', GOOD, ...day, '--format', 'svg', '--lang', 'fr', '--size', '800x600');
    expect(out).toContain('La guerre du fleuve');
    expect(out).toContain('width="800" height="600"');
  });

  it('draws a part of the map, some layers and what is chosen', async () => {
    const svg = async (...args: string[]) => (await run('export', GOOD, ...day, '--format', 'svg', ...args)).out;
    const whole = await svg();
    expect(whole).toContain(' class="front"');
    const part = await svg('--layers', 'base,towns', '--view', '10.1,50.05,10.5,50.25', '--select', 'town:alder');
    expect(part).not.toContain(' class="front"');
    expect(part).toContain(' class="towns"');
    expect(part).toContain(' class="chosen"');
    expect(await svg('--layers', 'none')).not.toContain(' class="base"');
  });

  it('draws a PNG larger than its letters ask for', async () => {
    const file = join(scratch, 'twice.png');
    await run('export', GOOD, ...day, '--format', 'png', '--size', '300x200', '--scale', '2', '--out', file);
    const png = await readFile(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
  });

  it('draws a PDF and a PNG for print, with its dots to an inch and what an editor wrote', async () => {
    const [png, pdf] = [join(scratch, 'map.png'), join(scratch, 'map.pdf')];
    const asked = ['--template', '1-column', '--headline', 'Written here', '--source-line', 'Graphic: The Daily'];
    await run('export', GOOD, ...day, '--format', 'png', '--dpi', '200', ...asked, '--out', png);
    const bytes = await readFile(png);
    expect(bytes.readUInt32BE(16), '90 mm at 200 dots to an inch').toBe(709);
    const phys = bytes.indexOf('pHYs');
    expect([bytes.readUInt32BE(phys + 4), bytes[phys + 12]]).toEqual([Math.round(200 / 0.0254), 1]);
    expect(bytes.indexOf('sRGB')).toBeGreaterThan(0);
    await run('export', GOOD, ...day, '--format', 'pdf', ...asked, '--out', pdf);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    const { out } = await run('export', GOOD, ...day, '--format', 'svg', ...asked);
    for (const text of ['>Written here<', '>Graphic: The Daily<']) expect(out).toContain(text);
    expect(await run('export', GOOD, ...day, '--format', 'png', '--template', 'poster')).toMatchObject({ status: 2 });
  });

  it('draws a PNG of the size that shared links show', async () => {
    const file = join(scratch, 'day.png');
    expect(await run('export', GOOD, ...day, '--format', 'png', '--out', file)).toMatchObject({ status: 0, out: '' });
    const png = await readFile(file);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('shows a day as a side claims it, and says what the record has', async () => {
    const args = ['export', GOOD, '--date', '2020-03-01', '--according-to', 'blue', '--format'];
    const map = JSON.parse((await run(...args, 'geojson')).out);
    expect(map).toMatchObject({ date: '2020-03-01', according_to: 'blue' });
    const town = (id: string) =>
      map.features.find((feature: { properties: { id?: string } }) => feature.properties.id === id).properties;
    expect(town('birch')).toMatchObject({
      state: 'contested',
      since: '2020-03-01',
      status: 'claimed',
      sources: 'herald',
      claimed_by: 'blue',
      ...{ on_record_state: 'held', on_record_actor: 'red', on_record_side: 'red' },
    });
    expect(town('cedar')).not.toHaveProperty('on_record');
    const towns: Record<string, string>[] = parse((await run(...args, 'csv')).out, { columns: true });
    expect(towns.find(row => row.id === 'birch')).toMatchObject({
      state: 'contested',
      according_to: 'blue',
      record_state: 'held',
      record_actor: 'red',
    });
    expect((await run(...args, 'svg')).out).toContain('claims it');
  });

  it('compares two days in either order', async () => {
    const both = (date: string, compare: string, format: string) =>
      run('export', GOOD, '--date', date, '--compare', compare, '--format', format);
    for (const format of ['geojson', 'csv', 'svg']) {
      const [one, other] = [
        await both('2020-02-01', '2020-08-01', format),
        await both('2020-08-01', '2020-02-01', format),
      ];
      expect(one.status).toBe(0);
      expect(one.out).toBe(other.out);
    }
    const map = JSON.parse((await both('2020-02-01', '2020-08-01', 'geojson')).out);
    expect(map).toMatchObject({ date: '2020-08-01', compared_with: '2020-02-01' });
    const layer = (name: string) =>
      map.features.filter((feature: { properties: { layer: string } }) => feature.properties.layer === name);
    const [change, ...others] = layer('change');
    expect(others).toEqual([]);
    expect(change).toMatchObject({ geometry: { type: 'MultiPolygon' }, properties: { from: 'red', to: 'blue' } });
    expect(Math.abs(area(change) / 1e6 - change.properties.area_km2)).toBeLessThan(0.005 * change.properties.area_km2);
    const towns = layer('town').map((feature: { properties: Record<string, unknown> }) => feature.properties);
    expect(towns.find((town: { id: string }) => town.id === 'birch')).toMatchObject({
      from: 'red',
      to: 'blue',
      changed_on: '2020-03-02;2020-03-06',
    });
    expect(towns.find((town: { id: string }) => town.id === 'cedar')).toMatchObject({
      from: 'blue',
      to: 'blue',
      changed_on: '',
    });
  });

  it('writes to the file of --out and keeps standard output empty', async () => {
    const file = join(scratch, 'day.csv');
    expect(await run('export', GOOD, ...day, '--format', 'csv', '--out', file)).toMatchObject({ status: 0, out: '' });
    expect(await readFile(file, 'utf8')).toBe((await run('export', GOOD, ...day, '--format', 'csv')).out);
    expect(await readdir(scratch)).toEqual(['day.csv']);
  });
});

describe('stats', () => {
  it('begins with the state on --from and ends on --to', async () => {
    const { status, out } = await run('stats', GOOD, '--from', '2020-02-01', '--to', '2020-03-06');
    expect(status).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(Object.keys(rows[0])).toEqual([
      'date',
      'actor',
      'state',
      'area_km2',
      'places',
      'front_km',
      'road_km',
      'unreported_km2',
    ]);
    expect([...new Set(rows.map(row => row.date))]).toEqual(['2020-02-01', '2020-03-02', '2020-03-06']);
  });
});

describe('values that begin with a minus', () => {
  it('are taken: west of Greenwich and before Christ', async () => {
    const picture = ['export', GOOD, '--date', '2020-03-02', '--format', 'svg'];
    const west = await run(...picture, '--view', '-350,50,-349,50.5');
    expect([west.status, west.err]).toEqual([0, '']);
    expect(west.out).toBe((await run(...picture, '--view=-350,50,-349,50.5')).out);
    const early = await run('export', GOOD, '--date', '-0499-03-01', '--format', 'csv');
    expect(early.err).toMatch(/--date -0499-03-01 is outside the theatre/);
    expect((await run('check', GOOD, '-5')).err).toMatch(/Unknown option '-5'/);
  });
});

describe('wrong usage', () => {
  const file = (name: string) => join(scratch, name);
  it.each<[what: string, args: () => string[], sentence: RegExp]>([
    ['an unknown verb', () => ['frobnicate'], /unknown verb "frobnicate"; the verbs are check, build/],
    ['a verb named like a part of every object', () => ['toString'], /unknown verb "toString"/],
    ['an unknown option', () => ['check', GOOD, '--loud'], /Unknown option '--loud'$/m],
    ['an option without its value', () => ['build', GOOD, '--out'], /'--out <value>' argument missing$/m],
    ['no folder', () => ['check'], /check needs a folder of facts/],
    ['two folders', () => ['check', GOOD, 'b'], /takes one path, not also "b"/],
    ['a folder that is not there', () => ['check', 'nowhere'], /cannot read the folder nowhere: /],
    ['a file that is not there', () => ['stats', 'nowhere.json'], /cannot read nowhere.json: no such file or folder/],
    ['a file that is not ours', () => ['stats', 'package.json'], /cannot read package.json: not a compiled theatre/],
    ['a file that is not JSON', () => ['stats', 'LICENSE'], /cannot read LICENSE: not a compiled theatre/],
    ['build without --out', () => ['build', GOOD], /build needs --out FILE/],
    [
      'an --out that cannot be',
      () => ['record', GOOD, '--out', file('no/such')],
      /cannot write .*such: no such file or folder/,
    ],
    ['export without a date', () => ['export', GOOD, '--format', 'csv'], /export needs --date/],
    ['export without a format', () => ['export', GOOD, '--date', '2020-03-02'], /export needs --format/],
    ['a date that is not real', () => exportOn('2020-02-30'), /--date "2020-02-30" is not a date; write YYYY-MM-DD/],
    ['a date before the theatre', () => exportOn('2019-12-31'), /outside the theatre, which runs from 2020-01-01 to/],
    ['a date after the theatre', () => exportOn('2021-01-01'), /2021-01-01 is outside the theatre/],
    [
      'an unknown format',
      () => [...exportOn('2020-03-02'), '--format', 'docx'],
      /--format is geojson, kml, csv, svg, png, pdf, not/,
    ],
    ['a language it has not', () => [...exportOn('2020-03-02'), '--lang', 'de'], /--lang is en, fr, not "de"/],
    ['a view that is none', () => [...exportOn('2020-03-02'), '--view', '1,2,3'], /--view is WEST,SOUTH,EAST,NORTH/],
    [
      'a layer it has not',
      () => [...exportOn('2020-03-02'), '--layers', 'roads'],
      /--layers is control, .* not "roads"/,
    ],
    ['a place it has not', () => [...exportOn('2020-03-02'), '--select', 'town:x'], /--select: there is no town "x"/],
    ['a size without height', () => [...exportOn('2020-03-02'), '--size', '800'], /--size is WIDTHxHEIGHT/],
    [
      'a size beyond reason',
      () => [...exportOn('2020-03-02'), '--size', '99999x9'],
      /--size: a picture has 160 to 8192 px/,
    ],
    [
      'an end before the start',
      () => ['stats', GOOD, '--from', '2020-03-02', '--to', '2020-03-01'],
      /--to 2020-03-01 is before/,
    ],
  ])('%s is told in one sentence, exit status 2', async (_, args, sentence) => {
    const { status, out, err } = await run(...args());
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n').pop()).toMatch(/^territory-map: /);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  function exportOn(date: string): string[] {
    return ['export', GOOD, '--date', date, '--format', 'csv'];
  }

  it('no verb at all gives the usage', async () => {
    expect(await run()).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^usage: /) });
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringMatching(/^usage: /), err: '' });
    expect(await run('--version')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});

describe('the program', () => {
  it('runs from its sources and passes on the exit status', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/bin.mjs', 'check', GOOD]);
    expect(stdout).toMatch(/places/);
    await expect(promisify(execFile)(process.execPath, ['src/cli/bin.mjs', 'nonsense'])).rejects.toMatchObject({
      code: 2,
    });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [
      'src/cli/bin.mjs',
      'export',
      GOOD,
      '--date',
      '2020-03-02',
      '--format',
      'svg',
    ]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', data => {
      err += data;
    });
    const code = await new Promise(resolve => child.on('close', resolve));
    expect({ code, err: err.includes('EPIPE') }).toEqual({ code: 0, err: false });
  });
});
