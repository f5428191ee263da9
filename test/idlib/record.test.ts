import { readFileSync } from 'node:fs';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { length } from '@turf/length';
import { parse } from 'csv-parse/sync';
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CompiledFiles, compile } from '../../src/compile/compile.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';
import { ask, type Statement } from '../../src/data-prep/ask-statements.ts';
import { type DayCollection, toGeoJSON } from '../../src/engine/export/geojson.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import type { TheatreTexts } from '../../src/engine/model/texts.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { changesOf } from '../../src/engine/query/changes.ts';
import { presentId } from '../../src/engine/query/former-ids.ts';
import { countSeries, seriesIndex } from '../../src/engine/query/series.ts';
import { type Snapshot, snapshotAt } from '../../src/engine/query/snapshot.ts';

let files: CompiledFiles;
let theatre: Theatre;
let texts: TheatreTexts;

beforeAll(async () => {
  const { problems, output } = await compile('data/idlib');
  expect(problems.filter(problem => problem.severity === 'error')).toEqual([]);
  files = output!;
  theatre = files.theatre;
  texts = decodeTexts(JSON.parse(files.texts.get('en')!), theatre);
});

/** The zone of 2018 as its author drew it. */
const sochi = () => {
  const { features } = JSON.parse(readFileSync('data/idlib/agreements.geojson', 'utf8'));
  return features.find((one: Feature) => one.properties!.id === 'sochi-2018') as Feature<Polygon | MultiPolygon>;
};
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const zoneOf = (id: string) => {
  const zone = theatre.places.findIndex(place => place.id === id);
  expect(zone, id).toBeGreaterThanOrEqual(0);
  return zone;
};
/** Side that holds a place, or `contested` or `none`. */
const holder = (snapshot: Snapshot, id: string) => {
  const state = theatre.states[snapshot.states[zoneOf(id)]];
  return state.side < 0 ? state.kind : theatre.sides[state.side].id;
};
const kmBySide = (snapshot: Snapshot, line: string) => {
  const km: Record<string, number> = {};
  snapshot.lines
    .find(holding => holding.line.id === line)!
    .km.forEach((value, index) => {
      const { side, kind } = theatre.states[index];
      const key = side < 0 ? kind : theatre.sides[side].id;
      if (value > 0) km[key] = (km[key] ?? 0) + value;
    });
  return km;
};

describe('the record of Saraqib', () => {
  test('follows the two captures of February and the contested day of March 2020', () => {
    const history = changesOf(theatre, zoneOf('saraqib')).map(change => {
      const state = theatre.states[change.to];
      return `${formatDay(change.day)} ${state.kind === 'held' ? theatre.actors[state.actor].id : state.kind}`;
    });
    expect(history.slice(0, 6)).toEqual([
      '2017-10-01 opposition',
      '2019-01-10 hts',
      '2020-02-06 contested',
      '2020-02-08 government',
      '2020-02-27 opposition',
      '2020-03-02 contested',
    ]);
    expect(history[6]).toMatch(/^2020-03-0[3-6] government$/);
    const contested = theatre.states[on('2020-03-02').states[zoneOf('saraqib')]];
    expect(contested.between.map(actor => theatre.actors[actor].id)).toEqual(['government', 'opposition']);
  });

  test('carries both claims of 2 March 2020, each with its source', () => {
    const claims = texts.claims.filter(
      claim => claim.place === zoneOf('saraqib') && claim.day === parseDay('2020-03-02'),
    );
    const said = claims.map(({ by, says, extent }) =>
      [theatre.actors[by].id, theatre.actors[says]?.id, extent].join(' '),
    );
    expect(said).toContain('government government all');
    expect(said.some(claim => /^(opposition|nlf) government part$/.test(claim))).toBe(true);
    for (const claim of claims) expect(claim.sources.length).toBeGreaterThan(0);
  });
});

describe('fixed points', () => {
  test('the M5 was wholly in government hands on 10 March 2020, and largely not in September 2018', () => {
    expect(Object.keys(kmBySide(on('2020-03-10'), 'm5'))).toEqual(['government']);
    const before = kmBySide(on('2018-09-17'), 'm5');
    expect(before.opposition).toBeGreaterThan(60);
  });

  test('the post at Morek stood on government ground from 23 August 2019', () => {
    const within = (date: string) => on(date).posts.find(({ post }) => post.name.en.includes('Morek'))!;
    expect(within('2019-08-01').behind).toBe(false);
    for (const date of ['2019-08-23', '2020-03-02']) {
      expect(theatre.sides[theatre.states[within(date).state].side].id).toBe('government');
      expect(within(date).behind).toBe(true);
    }
  });

  test('a post stands behind the lines in government ground, whoever held that ground when it was set up', () => {
    for (const date of ['2019-08-23', '2020-03-02', '2020-06-01']) {
      const { posts } = on(date);
      const inGovernment = posts.filter(
        ({ state }) => state >= 0 && theatre.sides[theatre.states[state].side]?.id === 'government',
      );
      expect(posts.filter(({ behind }) => behind)).toEqual(inGovernment);
      expect(inGovernment.length).toBeGreaterThan(0);
    }
  });

  test('Idlib, Ariha, Atarib, Jisr al-Shughur, Taftanaz and Binnish were never held by the government', () => {
    for (const id of ['idlib', 'ariha', 'atarib', 'jisr-al-shughur', 'taftanaz', 'binnish']) {
      for (const change of changesOf(theatre, zoneOf(id))) {
        const { side } = theatre.states[change.to];
        expect(side < 0 ? '' : theatre.sides[side].id, `${id} on ${formatDay(change.day)}`).not.toBe('government');
      }
    }
  });

  test('the front did not move from 7 March 2020 to 26 November 2024', () => {
    const moved = theatre.history.changedDays.filter(
      day => day > parseDay('2020-03-07') && day < parseDay('2024-11-27'),
    );
    expect([...moved].map(formatDay)).toEqual([]);
  });

  // Villages that the army shelled from 2020 to 2023 as the other side's, and positions of the army that were fired at,
  // as the Observatory, SNHR and Hawar News name them; the front stood still in those years.
  test('the front of 6 March 2020 runs between the villages that later reports name on either side', () => {
    const day = on('2020-03-06');
    const opposition =
      'kabani kinda haddada duweir-al-akrad sirmaniyah ziyarah tell-wassit qastun qarqur khirbat-al-naqus qahira-ziyara ' +
      'qulaydin ankawi zaqqum halubah kafr-awid fulayfil sfuhun fatirah kansafrah bara binine sarjah ruwayhah kaddur ' +
      'majdaliya san maarat-ulya nayrab afis maarat-al-naasan kafr-nuran kafr-amma kafr-taal tadil taqad habatah bilinta ' +
      '111th-regiment sheikh-sulayman darat-izza';
    const government =
      'jurin tanjarah amiqiyah mallajah hazarin dar-al-kabirah kafr-nabl khan-al-subul jawbas dadikh kafr-battikh saraqib ' +
      'arbikh miznaz kafr-halab regiment-46-base basratun urum-al-kubra';
    for (const id of opposition.split(' ')) expect(`${id} ${holder(day, id)}`).toBe(`${id} opposition`);
    for (const id of government.split(' ')) expect(`${id} ${holder(day, id)}`).toBe(`${id} government`);
  });

  test('the offensive of 2024 took the towns in their order', () => {
    expect(holder(on('2024-11-26'), 'saraqib')).toBe('government');
    for (const id of ['saraqib', 'maarrat-al-numan', 'khan-shaykhun', 'kafr-nabl'])
      expect(holder(on('2024-11-30'), id)).toBe('opposition');
    expect(holder(on('2024-12-04'), 'hama')).not.toBe('opposition');
    expect(holder(on('2024-12-05'), 'hama')).toBe('opposition');
  });
});

describe('every day that changed', () => {
  const ground = (collection: DayCollection, layer: string) =>
    collection.features.filter(feature => feature.properties!.layer === layer);

  test('areas add up to the subject, and numbers are what turf measures on the export', () => {
    const km2 = theatre.zoneKm2.reduce((a, b) => a + b, 0);
    for (const date of ['2017-10-01', '2018-09-17', '2020-02-08', '2020-03-02', '2024-11-30']) {
      const collection = toGeoJSON(on(date), texts);
      const areas = ground(collection, 'area') as Feature<MultiPolygon>[];
      for (const feature of areas) {
        expect(area(feature) / 1e6 / feature.properties!.area_km2).toBeCloseTo(1, 4);
      }
      expect(areas.reduce((sum, feature) => sum + area(feature), 0) / 1e6 / km2).toBeCloseTo(1, 5);
      for (const feature of [...ground(collection, 'front'), ...ground(collection, 'line')] as Feature<LineString>[]) {
        expect(length(feature) - feature.properties!.length_km).toBeCloseTo(0, 2);
      }
    }
    for (const day of theatre.history.changedDays) {
      const sum = snapshotAt(theatre, day).areas.reduce((total, held) => total + held.km2, 0);
      expect(sum / km2).toBeCloseTo(1, 9);
    }
  });

  test('the series of the charts is what turf makes of the export', () => {
    const work = countSeries(theatre);
    let step = work.next();
    while (!step.done) step = work.next();
    const series = step.value;
    const { holders } = series;
    const of = (matrix: Float64Array, i: number, side: number) => matrix[i * holders + side];
    const close = (found: number, expected: number, whole: number) =>
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.005 * whole);
    for (const date of ['2018-09-17', '2019-08-23', '2020-03-02', '2020-03-06', '2024-11-30']) {
      const i = seriesIndex(series, parseDay(date));
      const collection = toGeoJSON(on(date), texts);
      const areas = ground(collection, 'area') as Feature<MultiPolygon>[];
      const lines = ground(collection, 'line') as Feature<LineString>[];
      const fronts = ground(collection, 'front') as Feature<LineString>[];
      const front = fronts.reduce((sum, one) => sum + length(one), 0);
      close(series.front[i], front, front);
      let behind = 0;
      for (const post of ground(collection, 'post') as Feature<Point>[]) {
        const around = areas.find(one => booleanPointInPolygon(post, one));
        if (around?.properties?.side === 'government') behind++;
      }
      expect(series.behind[i]).toBe(behind);
      theatre.sides.forEach(({ id }, side) => {
        const held = areas.filter(one => one.properties!.side === id);
        const km2 = held.reduce((sum, one) => sum + area(one), 0) / 1e6;
        close(of(series.ground, i, side), km2, km2);
        theatre.lines.forEach(({ id: line }, k) => {
          const parts = lines.filter(({ properties }) => properties!.id === line && properties!.side === id);
          const km = parts.reduce((sum, one) => sum + length(one), 0);
          close(of(series.lines[k], i, side), km, km + 0.01);
        });
        const zone = theatre.agreements.findIndex(agreement => agreement.id === 'sochi-2018');
        const outline = sochi();
        const within = held.map(one => intersect(featureCollection<Polygon | MultiPolygon>([outline, one])));
        const share = within.reduce((sum, one) => sum + (one ? area(one) : 0), 0) / area(outline);
        close(of(series.agreements[zone], i, side), share, 1);
      });
    }
  });

  test('every documented place lies in the area of its own holder, in the export and under the painted line', () => {
    for (const date of ['2018-02-10', '2019-08-21', '2020-02-11', '2020-03-06', '2024-12-01']) {
      const collection = toGeoJSON(on(date), null);
      const areas = ground(collection, 'area') as Feature<MultiPolygon>[];
      for (const town of ground(collection, 'town') as Feature<Point>[]) {
        const own = areas.filter(feature => booleanPointInPolygon(town, feature));
        expect(
          own.map(feature => feature.properties!.actor),
          town.properties!.id,
        ).toEqual([town.properties!.actor]);
      }
    }
  });
});

test.each([
  ['khan-asal', 'khan-al-assal'],
  ['minakh-airbase', 'menagh-airbase'],
  ['lattakia', 'latakia'],
  ['syrian-army-fortification-khanaser-2', 'syrian-army-fortification-khanaser'],
  ['saraqib', null],
])('what an earlier release called %s is %s', (id, now) => {
  expect(presentId(theatre, texts, id)).toBe(now);
});

// The statements were collected after the record was written, from pages that it did not rest on; some of them mended it since.
test('agrees with dated statements of other pages, or says how it differs', () => {
  const statements: Statement[] = parse(readFileSync('test/idlib/statements.csv', 'utf8'), { columns: true });
  expect(statements.length).toBeGreaterThanOrEqual(150);
  const asked = ask(theatre, texts, statements);
  const told = (wanted: (answer: string) => boolean) =>
    asked
      .filter(({ answer }) => wanted(answer))
      .map(({ statement, answer }) => `${answer}: ${statement.place} ${statement.date}`);
  expect(told(answer => answer === 'disagrees' || answer === 'no place' || answer === 'unread')).toEqual([]);
  expect(told(answer => answer === 'agrees' || answer === 'same side').length / statements.length).toBeGreaterThan(
    0.93,
  );
});

test('the same facts give the same bytes', async () => {
  const again = await compile('data/idlib');
  expect(again.output!.main).toBe(files.main);
  expect([...again.output!.texts]).toEqual([...files.texts]);
});

test('English notes and texts write dates in words, and say of who holds ground what the map says', async () => {
  const { facts } = await readTheatre('data/idlib');
  const written = [
    ...facts!.control.map(row => row.note),
    ...facts!.claims.map(row => row.note),
    ...facts!.events.flatMap(row => [row.title, row.text, row.disputed]),
  ].map(text => text?.en ?? '');
  expect(written.filter(text => /\b\d{4}-\d\d-\d\d\b/.test(text))).toEqual([]);
  // What others say stands in quotation marks.
  const own = written.map(text => text.replace(/[“"][^”"]*[”"]/g, ''));
  expect(own.filter(text => /\brebel/i.test(text))).toEqual([]);
});
