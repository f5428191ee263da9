import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const OLD = 'test/facts/good';
let scratch: string;
let now: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
  now = join(scratch, 'mywar');
  await cp(OLD, now, { recursive: true });
});
afterEach(() => rm(scratch, { recursive: true }));

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(now, file);
  const text = await readFile(path, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
}

const NOTHING = { status: 0, out: '', err: '0 added, 0 removed, 0 changed\n' };

describe('diff', () => {
  it('says nothing of a record that is the same', async () => {
    expect(await run('diff', OLD, now)).toEqual(NOTHING);
  });

  it('passes over what changes no fact: order, line ends, separators, defaults, zeros', async () => {
    await edit('control.csv', text => {
      const [header, ...rows] = text.trimEnd().split('\n');
      return `${[header, ...rows.reverse()].join('\r\n')}\r\n`;
    });
    await edit('actors.csv', text => text.replaceAll(',', ';').replace('#d55e00;', '#d55e00;solid'));
    await edit('places.csv', text => text.replace('50.10,10.20', '50.1,10.2000'));
    await edit('lines.geojson', text => JSON.stringify(JSON.parse(text)));
    expect(await run('diff', OLD, now)).toEqual(NOTHING);
  });

  it('drafts corrections of what was changed or taken out, and none of what is new', async () => {
    await edit('control.csv', text =>
      text
        .replace('birch,2020-03-06,blue,,2020-03-04,confirmed', 'birch,2020-03-06,red,,,confirmed')
        .replace(/alder,2020-07-01.*\n/, 'cedar,2020-08-01,,red;blue,,,agency,\n'),
    );
    await edit('sources.csv', text => text.replace('Daily report', 'The daily report'));
    const { status, out } = await run('diff', OLD, now, '--format', 'corrections');
    expect(status).toBe(0);
    const [header, ...rows] = out.trimEnd().split(/\r?\n/);
    expect(header).toBe('date,place,what_en,why_en,sources');
    expect(rows.length).toBe(2);
    expect(rows[0]).toMatch(
      /^2021-01-15,alder,"?control.csv alder 2020-07-01: taken out: place alder, from 2020-07-01/,
    );
    expect(rows[1]).toBe(
      '2021-01-15,birch,"control.csv birch 2020-03-06: actor is red, was blue; earliest is blank, was 2020-03-04",,',
    );
    await edit('corrections.csv', () => out);
    expect((await run('check', now)).err).not.toContain('corrections.csv');
  });

  it('tells what was added, removed and changed, by file and row', async () => {
    await edit('control.csv', text =>
      text
        .replace('birch,2020-03-06,blue,,2020-03-04,confirmed', 'birch,2020-03-06,red,,,confirmed')
        .replace(/alder,2020-07-01.*\n/, 'cedar,2020-08-01,,red;blue,,,agency,\n'),
    );
    await edit('theatre.json', text => text.replace('The war for the river', 'The river war'));
    expect(await run('diff', OLD, now)).toEqual({
      status: 0,
      err: '1 added, 1 removed, 2 changed\n',
      out: `theatre.json
  changed theatre
    title_en: The war for the river -> The river war

control.csv
  removed alder 2020-07-01
    place: alder
    from: 2020-07-01
    actor: blue
    status: inferred
    note_en: Between Birch and the coast, both blue by then.
  changed birch 2020-03-06
    actor: blue -> red
    earliest: 2020-03-04 -> (blank)
  added cedar 2020-08-01
    place: cedar
    from: 2020-08-01
    between: red;blue
    status: reported
    sources: agency
`,
    });
  });

  it('gives the same as JSON', async () => {
    await edit('sources.csv', text => text.replace('Daily report', 'Weekly report'));
    const { out } = await run('diff', OLD, now, '--format', 'json');
    expect(JSON.parse(out)).toEqual([
      {
        file: 'sources.csv',
        id: 'agency',
        change: 'changed',
        cells: [{ column: 'title', old: 'Daily report', new: 'Weekly report' }],
      },
    ]);
  });

  it('sees a shape that was redrawn, and a file that came or went', async () => {
    await edit('agreements.geojson', text => text.replace('50.35', '50.36'));
    await rm(join(now, 'phases.csv'));
    const { out, err } = await run('diff', OLD, now);
    expect(err).toBe('0 added, 2 removed, 1 changed\n');
    expect(out).toMatch(
      /^agreements\.geojson\n {2}changed \S+\n {4}geometry: Polygon of (\d+) points, \w+ -> Polygon of \1 points, \w+$/m,
    );
    expect(out).toMatch(/^phases\.csv\n {2}removed spring\n/m);
  });

  it('compares frames by day and holder, and zones by place', async () => {
    const area = (properties: object, east: number) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [10, 50],
            [east, 50],
            [east, 51],
            [10, 50],
          ],
        ],
      },
    });
    const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
    const folders = ['before', 'after'].map(name => join(scratch, name));
    for (const [i, folder] of folders.entries()) {
      for (const file of ['theatre.json', 'actors.csv', 'sources.csv']) await cp(join(OLD, file), join(folder, file));
      await mkdir(join(folder, 'frames'));
      const frame = collection(area({ actor: 'red' }, 10.4 + i / 10), area({ actor: 'blue' }, 10.3));
      await writeFile(join(folder, 'frames', '2020-01-01.geojson'), frame);
      await writeFile(join(now, 'zones.geojson'), collection(area({ place: 'alder' }, 10.5)));
    }
    await writeFile(join(folders[1], 'frames', '2020-02-01.geojson'), collection(area({ actor: '' }, 10.2)));
    const { out, err } = await run('diff', folders[0], folders[1]);
    expect(err).toBe('1 added, 0 removed, 1 changed\n');
    expect(out).toMatch(
      /^frames\/2020-01-01\.geojson\n {2}changed red\n {4}geometry: MultiPolygon of 4 points, \w+ -> /,
    );
    expect(out).toMatch(/^frames\/2020-02-01\.geojson\n {2}added contested\n/m);
    expect((await run('diff', OLD, now)).out).toMatch(/^zones\.geojson\n {2}added alder\n/);
  });

  it('compares records that break a rule, but not those that cannot be read', async () => {
    await edit('control.csv', text => text.replace('2020-01-01,red', '2020-01-01,rde'));
    expect(await run('diff', OLD, now)).toMatchObject({ status: 0, err: '0 added, 0 removed, 1 changed\n' });
    await edit('control.csv', text => text.replace('2020-07-01', '2020-02-30'));
    expect(await run('diff', OLD, now)).toEqual({
      status: 1,
      out: '',
      err: `${now}/control.csv:9 from: error: invalid day "2020-02-30"; the calendar has no such day\n1 errors, 0 warnings\n`,
    });
  });

  it.each<[what: string, args: () => string[], sentence: RegExp]>([
    ['one folder', () => ['diff', OLD], /diff needs an old and a new folder of facts, not 1 paths/],
    ['a folder that is not there', () => ['diff', OLD, 'nowhere'], /cannot read nowhere: /],
    ['another format', () => ['diff', OLD, now, '--format', 'html'], /--format is text, json, corrections, not "html"/],
  ])('refuses %s', async (_, args, sentence) => {
    const { status, err } = await run(...args());
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });
});
