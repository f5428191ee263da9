import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { provesAreas } from '../../src/compile/ground/prove-areas.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { recordCsv } from '../../src/engine/export/record.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'proofs-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function compileFiles(files: Readonly<Record<string, string>>) {
  const folder = join(scratch, `theatre-${made++}`);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { problems, output } = await compile(folder, 'mywar');
  return { report: problems.map(formatProblem), output };
}

const THEATRE = JSON.stringify({ id: 'mywar', title: { en: 'W' }, first: '2020-01-01', last: '2020-01-31' });
const COMMON = {
  'theatre.json': THEATRE,
  'actors.csv': 'id,side,name_en,colour\nred,red,Red,#d55e00\nblue,blue,Blue,#0072b2\n',
  'sources.csv': 'id,publisher,title\ns1,A,B\n',
};

describe('places a few metres apart', () => {
  // Steps of about a metre in all directions around a spot, from 2 to 6 m away.
  const offsets = Array.from({ length: 40 }, (_, i) => {
    const [angle, metres] = [i * 0.83, 2 + (i % 5)];
    return [(Math.sin(angle) * metres) / 111_195, (Math.cos(angle) * metres) / 74_000];
  });

  it('lie in the ground of their own holder, or it is said', async () => {
    let said = 0;
    for (const [i, [dLat, dLon]] of offsets.entries()) {
      const [lat, lon] = [48.1 + i * 0.00137, 37.2 + i * 0.00211];
      const { report, output } = await compileFiles({
        ...COMMON,
        'places.csv': `id,name_en,lat,lon\na,A,${lat.toFixed(5)},${lon.toFixed(5)}\nb,B,${(lat + dLat).toFixed(5)},${(lon + dLon).toFixed(5)}\n`,
        'control.csv': 'place,from,actor,sources\na,2020-01-01,red,s1\nb,2020-01-01,blue,s1\n',
      });
      if (!output) {
        expect(report.join()).toContain('spot: "b" lies where "a" does');
        continue;
      }
      const { features } = toGeoJSON(snapshotAt(output.theatre, output.theatre.open), null);
      const holders = features.filter(({ properties }) => properties?.layer === 'area') as Feature<MultiPolygon>[];
      for (const town of features.filter(({ properties }) => properties?.layer === 'town') as Feature<Point>[]) {
        const own = holders.find(({ properties }) => properties?.actor === town.properties?.actor)!;
        const inside = booleanPointInPolygon(town.geometry, own);
        const told = report.some(line => line.includes(`outside its zone: "${town.properties?.id}"`));
        expect(inside || told, `${town.properties?.id} of ${i}`).toBe(true);
        if (told) said++;
      }
    }
    expect(said).toBeLessThan(offsets.length / 2);
  });
});

describe('what check passes', () => {
  it('is read by every command: a correction that names a place of which frames have none', async () => {
    const ring = [
      [10, 50],
      [11, 50],
      [11, 51],
      [10, 51],
      [10, 50],
    ];
    const { report, output } = await compileFiles({
      ...COMMON,
      'frames/2020-01-01.geojson': JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { actor: 'red' }, geometry: { type: 'Polygon', coordinates: [ring] } },
        ],
      }),
      'corrections.csv': 'date,place,what_en,why_en,sources\n2020-01-02,elm,It was red,The old source erred,s1\n',
    });
    if (!output) {
      expect(report.join('\n')).toMatch(/corrections\.csv:2 place: error/);
      return;
    }
    const texts = decodeTexts(JSON.parse(output.texts.get('en')!), output.theatre);
    expect(texts.corrections[0].place).toBe(-1);
    expect(recordCsv(output.theatre, texts)).toContain('red');
  });
});

describe('the areas of a compiled theatre', () => {
  it('fail the build where one is negative or no number, or where their sum is not the subject', async () => {
    await cp('test/pacific', join(scratch, 'pacific'), { recursive: true });
    const { output } = await compile(join(scratch, 'pacific'), 'pacific');
    const { theatre, facts } = output!;
    expect(provesAreas(theatre, facts)).toEqual([]);
    const changed = (change: (km2: Float64Array) => void) => {
      const zoneKm2 = theatre.zoneKm2.slice();
      change(zoneKm2);
      return provesAreas({ ...theatre, zoneKm2 }, facts).map(formatProblem);
    };
    const name = theatre.places[2].id;
    for (const wrong of [-1, 0, Number.NaN]) {
      expect(changed(km2 => km2.fill(wrong, 2, 3))).toEqual([
        expect.stringContaining(`the zone of "${name}" comes out with an area of ${wrong} km2`),
      ]);
    }
    expect(changed(km2 => km2.fill(km2[2] + 100, 2, 3))).toEqual([expect.stringContaining('all zones together have')]);
  });
});
