import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Facts } from '../../src/compile/read/facts.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';

let theatre: Theatre;
let facts: Facts;

beforeAll(async () => {
  theatre = (await compile('data/idlib')).output!.theatre;
  facts = (await readTheatre('data/idlib')).facts!;
});

/** Actor that holds each zone on a day, `contested` or `none`. */
const holders = (date: string) =>
  [...snapshotAt(theatre, parseDay(date)).states].map(index => {
    const state = theatre.states[index];
    return state.kind === 'held' ? theatre.actors[state.actor].id : state.kind;
  });
const zoneOf = (id: string) => {
  const zone = theatre.places.findIndex(place => place.id === id);
  expect(zone, id).toBeGreaterThanOrEqual(0);
  return zone;
};
const km2Of = (actors: readonly string[], actor: string) =>
  actors.reduce((sum, held, zone) => sum + (held === actor ? theatre.zoneKm2[zone] : 0), 0);

describe('27 November to 8 December 2024', () => {
  const DAYS = ['27', '28', '29', '30'].map(day => `2024-11-${day}`);
  for (let day = 1; day <= 8; day++) DAYS.push(`2024-12-0${day}`);

  /** Zones that leave the government for the first time on each day. */
  const firstLost = () => {
    const before = holders('2024-11-26');
    const lost = new Set<number>();
    return DAYS.map(date => {
      const now = holders(date);
      const zones = now.flatMap((held, zone) =>
        before[zone] === 'government' && held !== 'government' && !lost.has(zone) ? [zone] : [],
      );
      for (const zone of zones) lost.add(zone);
      return zones;
    });
  };

  test('ground is lost day by day, and the end of the government explains little outside the coast', () => {
    const lost = firstLost();
    const counts = Object.fromEntries(DAYS.map((date, i) => [date, lost[i].length]));
    for (const date of DAYS.filter(day => day !== '2024-12-07')) expect(counts[date], date).toBeGreaterThan(5);
    // Neither the coast with its mountains nor the far south.
    const inland = lost.at(-1)!.filter(zone => {
      const { lat, lon } = theatre.places[zone];
      return lon > 36.2 && lat > 35.02;
    });
    expect(inland.length, `on 8 December: ${inland.map(zone => theatre.places[zone].id).join(' ')}`).toBeLessThan(80);
    expect(lost.at(-1)!.length).toBeLessThan(300);
  });

  test('the Syrian National Army gains ground of its own, and the SDF keeps no pocket around Tell Rifaat', () => {
    const before = holders('2024-11-26');
    const after = holders('2024-12-02');
    expect(km2Of(after, 'turkey') - km2Of(before, 'turkey')).toBeGreaterThan(850);
    const left = after.flatMap((held, zone) => {
      const { id, lat, lon } = theatre.places[zone];
      return held === 'sdf' && lon < 37.6 && lat > 36.25 ? [id] : [];
    });
    expect(left).toEqual([]);
    expect(after[zoneOf('sheikh-maqsud')]).toBe('sdf');
  });

  test.each([
    ['2024-11-29', 'aleppo', 'contested'],
    ['2024-11-30', 'aleppo', 'opposition'],
    ['2024-11-30', 'kuweires-airbase', 'turkey'],
    ['2024-12-02', 'halfaya', 'government'],
    ['2024-12-03', 'halfaya', 'opposition'],
    ['2024-12-03', 'taybat-al-imam', 'opposition'],
    ['2024-12-03', 'jalmah', 'opposition'],
    ['2024-12-04', 'tell-mallah', 'opposition'],
    ['2024-12-03', 'khanasir', 'government'],
    ['2024-12-06', 'khanasir', 'opposition'],
    ['2024-12-05', 'ithriya', 'government'],
    ['2024-12-06', 'ithriya', 'opposition'],
    ['2024-12-05', 'salamiyah', 'opposition'],
    ['2024-12-06', 'rastan', 'opposition'],
    ['2024-12-08', 'qardaha', 'government'],
  ])('%s: %s is %s', (date, place, actor) => {
    expect(holders(date)[zoneOf(place)]).toBe(actor);
  });
});

describe('HTS and the others', () => {
  test('the days of January 2019 take western Aleppo, then the Ghab; from the 10th the whole enclave is administered', () => {
    const eighth =
      'amiqiyah ankawi qulaydin kawkabah-kafr-nobol rashah tarmala sfuhun naqir abdin habit arinbah zaqqum'.split(' ');
    const seventh = holders('2019-01-07');
    for (const id of eighth) {
      expect(seventh[zoneOf(id)], id).toBe('opposition');
      expect(holders('2019-01-08')[zoneOf(id)], id).toBe('hts');
    }
    const shares = ['2018-12-31', '2019-01-06', '2019-01-09', '2019-01-10'].map(date => km2Of(holders(date), 'hts'));
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    for (const date of ['2019-01-10', '2020-03-07', '2024-11-26']) {
      expect(holders(date).filter(actor => actor === 'opposition' || actor === 'nlf')).toEqual([]);
    }
    expect(holders('2019-01-10')[zoneOf('afrin')]).toBe('turkey');
  });

  test('a row that rests on the administration of the area says so', () => {
    const tenth = facts.control.filter(row => row.from === parseDay('2019-01-10') && row.actor === 'hts');
    expect(tenth.length).toBeGreaterThan(300);
    for (const row of tenth) expect(row.note?.en, row.place).toMatch(/administered by HTS/);
  });
});

describe('single places', () => {
  test.each([
    ['2018-03-03', 'sheikh-al-hadid', 'sdf'],
    ['2018-03-04', 'sheikh-al-hadid', 'turkey'],
    ['2018-03-04', 'haj-khalil', 'turkey'],
    ['2018-03-08', 'kafr-janna', 'turkey'],
    ['2018-02-28', 'khirbat-suluk', 'sdf'],
    ['2018-03-01', 'khirbat-suluk', 'turkey'],
    ['2017-11-30', 'hasrat', 'government'],
    ['2017-11-30', 'abu-al-ghar', 'government'],
    ['2017-12-24', 'mustarihah-as-saan', 'government'],
    ['2018-01-06', 'khuwayn-al-kabir', 'government'],
    ['2018-01-14', 'khuwayn-al-kabir', 'opposition'],
    ['2019-12-22', 'sarman', 'hts'],
    ['2019-12-23', 'sarman', 'government'],
    ['2021-01-01', 'sheikh-nasir', 'turkey'],
    ['2021-01-01', 'baselhaya', 'turkey'],
    ['2021-01-01', 'ain-al-hawr', 'hts'],
  ])('%s: %s is %s', (date, place, actor) => {
    expect(holders(date)[zoneOf(place)]).toBe(actor);
  });
});

/** Days on which more than three hundredths of the ground change hands, and the event that tells why. */
const LEAPS: Record<string, string> = {
  '2017-10-04': '2017-10-04-uqayribat-pocket',
  '2019-01-10': '2019-01-10-hts-nlf-truce',
  '2024-11-30': '2024-11-30-maarrat-al-numan',
  '2024-12-01': '2024-12-01-safirah-khanasir',
  '2024-12-02': '2024-12-02-shahba-left',
  '2024-12-03': '2024-12-03-khanasir-army-back',
  '2024-12-05': '2024-12-05-hama',
  '2024-12-06': '2024-12-06-salamiyah-rastan',
  '2024-12-08': '2024-12-08-damascus',
};

test('no more than three hundredths of the ground change hands on a day without an event that explains it', () => {
  const whole = theatre.zoneKm2.reduce((a, b) => a + b, 0);
  const leaps: string[] = [];
  let before = holders(formatDay(theatre.history.changedDays[0]));
  for (const day of theatre.history.changedDays) {
    const now = holders(formatDay(day));
    const moved = now.reduce((sum, held, zone) => sum + (held === before[zone] ? 0 : theatre.zoneKm2[zone]), 0);
    if (moved > 0.03 * whole) leaps.push(formatDay(day));
    before = now;
  }
  expect(leaps).toEqual(Object.keys(LEAPS));
  for (const [date, id] of Object.entries(LEAPS)) {
    const event = facts.events.find(one => one.id === id);
    expect(event && formatDay(event.date), id).toBe(date);
    expect(event!.sources.length, id).toBeGreaterThan(0);
  }
});
