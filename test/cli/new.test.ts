import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});
afterEach(() => rm(scratch, { recursive: true }));

describe('new', () => {
  it('writes a theatre without error or warning, which compiles', async () => {
    const folder = join(scratch, 'data', 'north-coast');
    const { status, out } = await run('new', `${folder}/`);
    expect(status).toBe(0);
    expect(out.split('\n').filter(line => line !== '')).toEqual(
      (await readdir(folder)).sort().map(file => join(folder, file)),
    );
    expect(await run('check', folder)).toMatchObject({ status: 0, err: '0 errors, 0 warnings\n' });
    const file = join(scratch, 'north.json');
    expect(await run('build', folder, '--out', file)).toMatchObject({ status: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ id: 'north-coast', title: { en: 'North coast' } });
  });

  it('has the land and water of its box, credited, or with --no-base neither', async () => {
    const folder = join(scratch, 'mywar');
    await run('new', folder);
    const land = JSON.parse(await readFile(join(folder, 'land.geojson'), 'utf8'));
    expect(land.features[0].properties).toEqual({ name_en: 'Germany' });
    const rivers = JSON.parse(await readFile(join(folder, 'water.geojson'), 'utf8')).features;
    expect(rivers.map((one: { properties: object }) => one.properties)).toContainEqual({ kind: 'river' });
    const { credits } = JSON.parse(await readFile(join(folder, 'theatre.json'), 'utf8'));
    expect(credits.map(({ text }: { text: string }) => text).join()).toMatch(/Made-up.*Natural Earth.*GSHHG/);
    const bare = join(scratch, 'bare');
    await run('new', bare, '--no-base');
    expect(await readdir(bare)).not.toContain('land.geojson');
    expect(await run('check', bare)).toMatchObject({ status: 0 });
  });

  it('shows contested ground, a claim and an event, with two sides and three actors', async () => {
    const folder = join(scratch, 'mywar');
    await run('new', folder);
    const { out } = await run('export', folder, '--date', '2020-03-02', '--format', 'geojson');
    const towns = JSON.parse(out).features.filter(
      (one: { properties: { layer: string } }) => one.properties.layer === 'town',
    );
    expect(towns).toHaveLength(5);
    const states = towns.map((one: { properties: { state: string } }) => one.properties.state);
    expect(states.filter((state: string) => state === 'contested')).toHaveLength(1);
    expect((await run('check', folder)).out).toMatch(/claims: 2\nevents: 2\n/);
  });

  it('explains every file, and how to go on in this folder', async () => {
    const folder = join(scratch, 'mywar');
    await run('new', folder);
    const text = await readFile(join(folder, 'README.md'), 'utf8');
    for (const file of await readdir(folder)) if (file !== 'README.md') expect(text).toContain(`| \`${file}\``);
    expect(text).toContain(`npm start -- ${folder}\n`);
    expect(text).not.toContain('FOLDER');
  });

  it.each([
    ['My War (2020)', 'my-war-2020', 'My War (2020)'],
    ['Überfall_am$&Fluss', 'überfall-am-fluss', 'Überfall am$&Fluss'],
    ['حرب', 'حرب', 'حرب'],
    ['---', 'theatre', 'Theatre'],
  ])('makes an id and a title out of "%s"', async (name, id, title) => {
    const folder = join(scratch, name);
    await run('new', folder);
    expect(JSON.parse(await readFile(join(folder, 'theatre.json'), 'utf8'))).toMatchObject({
      id,
      title: { en: title },
    });
    expect(await run('check', folder)).toMatchObject({ status: 0 });
  });

  it('quotes a folder whose name a shell would take apart', async () => {
    const { err } = await run('new', join(scratch, "Sam's war"));
    expect(err).toContain(`npm start -- '${scratch}/Sam'\\''s war'\n`);
  });

  it('points editors to the schema where the folder lies in the checkout', async () => {
    await mkdir('node_modules/.cache', { recursive: true });
    const inside = await mkdtemp('node_modules/.cache/new-');
    try {
      const folder = join(inside, 'mywar');
      await run('new', folder);
      const { $schema } = JSON.parse(await readFile(join(folder, 'theatre.json'), 'utf8'));
      expect(resolve(folder, $schema)).toBe(resolve('public/schema/theatre.schema.json'));
      expect(await run('check', folder)).toMatchObject({ status: 0, err: '0 errors, 0 warnings\n' });
      await run('new', join(scratch, 'outside'));
      expect(await readFile(join(scratch, 'outside', 'theatre.json'), 'utf8')).not.toContain('$schema');
    } finally {
      await rm(inside, { recursive: true });
    }
  });

  it('takes an empty folder, hidden files aside', async () => {
    await writeFile(join(scratch, '.gitignore'), 'x\n');
    expect(await run('new', scratch)).toMatchObject({ status: 0 });
  });

  it('writes nothing over', async () => {
    await writeFile(join(scratch, 'control.csv'), 'mine\n');
    const { status, out, err } = await run('new', scratch);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/is not empty, it holds control\.csv; name a folder that is not there\n$/);
    expect(await readdir(scratch)).toEqual(['control.csv']);
    expect(await readFile(join(scratch, 'control.csv'), 'utf8')).toBe('mine\n');
  });

  it.each([
    ['a file', 'taken', /cannot write to .*taken: not a folder\n$/],
    ['a path through a file', 'taken/mywar', /cannot write to .*mywar: not a folder\n$/],
  ])('refuses %s', async (_, name, sentence) => {
    await writeFile(join(scratch, 'taken'), '');
    await mkdir(join(scratch, 'beside'));
    const { status, err } = await run('new', join(scratch, name));
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });
});
