import { tessellate } from '../../src/engine/geometry/tessellate.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { gridX, gridY } from '../../src/engine/model/grid.ts';
import { buildHistory } from '../../src/engine/model/history.ts';
import type { Claim, ConflictEvent, Source, TheatreTexts } from '../../src/engine/model/texts.ts';
import type { Place, State, Theatre } from '../../src/engine/model/theatre.ts';

/**
 * A made-up war between north and south over four towns on a square of ground, from 1 January 2020 to 31 December 2021.
 * On 2 March 2020 Mill is contested, and the two sides differ about it.
 */
const BOUNDS = [36, 35, 37, 36] as const;
const NONE = 0;
const NORTH = 1;
const SOUTH = 2;
const CONTESTED = 3;
export const FIRST = parseDay('2020-01-01');
export const LAST = parseDay('2021-12-31');

const STATES: State[] = [
  { kind: 'none', actor: -1, side: -1, between: [] },
  { kind: 'held', actor: 0, side: 0, between: [] },
  { kind: 'held', actor: 1, side: 1, between: [] },
  { kind: 'contested', actor: -1, side: -1, between: [0, 1] },
];

const TOWNS: [id: string, en: string, ar: string, tr: string, lat: number, lon: number, rank: number][] = [
  ['mill', 'Mill', 'الطاحونة', 'Değirmen', 35.5, 36.5, 1],
  ['ford', 'Ford', 'المخاضة', 'Geçit', 35.8, 36.3, 2],
  ['hill', 'Hill', 'التل', 'Tepe', 35.75, 36.8, 3],
  ['well', 'Well', 'البئر', 'Kuyu', 35.2, 36.4, 2],
  // A label alone, in the ground of Mill.
  ['farm', 'Farm', 'المزرعة', 'Çiftlik', 35.52, 36.52, 5],
];
const DOCUMENTED = 4;

/** Control rows: date, zone, state, status (index into STATUSES). */
const ROWS: [date: string, zone: number, state: number, status: number][] = [
  ['2020-01-01', 0, NORTH, 2],
  ['2020-01-01', 1, NORTH, 2],
  ['2020-01-01', 2, NORTH, 4],
  ['2020-01-01', 3, SOUTH, 2],
  ['2020-03-02', 0, CONTESTED, 2],
  ['2020-03-06', 0, SOUTH, 0],
  ['2020-06-01', 2, SOUTH, 3],
  ['2021-09-01', 1, SOUTH, 0],
  ['2021-09-01', 3, NONE, 2],
];

export function makeTheatre(): Theatre {
  const places: Place[] = TOWNS.map(([id, en, ar, tr, lat, lon, rank]) => ({
    id,
    name: { en, ar, tr },
    x: Math.round(gridX(lon)),
    y: Math.round(gridY(lat)),
    lat,
    lon,
    rank,
    population: 0,
  }));
  const [w, s, e, n] = BOUNDS;
  const [left, right, top, bottom] = [gridX(w), gridX(e), gridY(n), gridY(s)].map(Math.round);
  const outline = Float64Array.of(left, top, right, top, right, bottom, left, bottom);
  const documented = places.slice(0, DOCUMENTED);
  const topology = tessellate(
    Float64Array.from(documented, place => place.x),
    Float64Array.from(documented, place => place.y),
    [[outline]],
  );
  const road = Float64Array.of(places[3].x, places[0].x, places[1].x);
  return {
    id: 'made-up',
    title: { en: 'A made-up war', ar: 'حرب متخيَّلة', tr: 'Hayalî bir savaş' },
    summary: { en: 'Four towns and two sides.', ar: 'أربع بلدات وطرفان.', tr: 'Dört kasaba, iki taraf.' },
    first: FIRST,
    last: LAST,
    open: parseDay('2020-03-02'),
    headline: null,
    languages: ['en', 'ar', 'tr'],
    record: '2026-01-01-abcdef12',
    allies: [],
    unreported: [],
    frames: [],
    bounds: BOUNDS,
    view: BOUNDS,
    credits: [{ text: 'Nobody', url: 'https://example.org/', licence: 'CC0' }],
    sides: [
      { id: 'north', name: { en: 'North', ar: 'الشمال', tr: 'Kuzey' }, colour: '#009e73' },
      { id: 'south', name: { en: 'South', ar: 'الجنوب', tr: 'Güney' }, colour: '#d55e00' },
    ],
    actors: [
      { id: 'north', side: 0, name: { en: 'Army of the north' }, colour: '#009e73', pattern: 'solid' },
      { id: 'south', side: 1, name: { en: 'Army of the south' }, colour: '#d55e00', pattern: 'solid' },
    ],
    states: STATES,
    places,
    documented: DOCUMENTED,
    namesLater: false,
    topology,
    zoneKm2: Float64Array.of(4000, 2000, 2000, 2000),
    arcKm: new Float64Array(topology.left.length).fill(10),
    history: buildHistory({
      zones: DOCUMENTED,
      first: FIRST,
      last: LAST,
      day: Int32Array.from(ROWS, row => parseDay(row[0])),
      zone: Uint32Array.from(ROWS, row => row[1]),
      state: Uint16Array.from(ROWS, row => row[2]),
      status: Uint8Array.from(ROWS, row => row[3]),
      // Named, but for the one that is inferred.
      basis: Uint8Array.from(ROWS, row => (row[3] === 4 ? 3 : 0)),
    }),
    lines: [
      {
        id: 'r1',
        kind: 'highway',
        ref: 'R1',
        name: { en: 'R1 road' },
        parts: [
          {
            x: road,
            y: Float64Array.of(places[3].y, places[0].y, places[1].y),
            zones: Int32Array.of(3, 0),
            km: Float64Array.of(30, 10),
          },
        ],
      },
    ],
    posts: [
      {
        id: 'post-1',
        number: '1',
        name: { en: 'Ford bridge' },
        x: places[1].x + 500,
        y: places[1].y,
        lat: 35.8,
        lon: 36.31,
        precisionKm: 2,
        actor: 0,
        kind: 'observation',
        from: FIRST,
        until: Infinity,
        zone: 1,
      },
    ],
    agreements: [
      {
        id: 'line-2020',
        kind: 'demilitarized',
        name: { en: 'Zone of 2020' },
        from: parseDay('2020-02-01'),
        until: Infinity,
        estimate: true,
        polygons: [
          [
            Float64Array.of(
              places[0].x - 2000,
              places[0].y - 2000,
              places[0].x + 2000,
              places[0].y - 2000,
              places[0].x + 2000,
              places[0].y + 2000,
              places[0].x - 2000,
              places[0].y + 2000,
            ),
          ],
        ],
        zones: Int32Array.of(0, 1),
        km2: Float64Array.of(75, 25),
      },
    ],
    phases: [
      { id: 'war', from: FIRST, until: parseDay('2020-07-01'), name: { en: 'The war' }, view: '' },
      { id: 'peace', from: parseDay('2020-07-01'), until: Infinity, name: { en: 'The peace' }, view: '' },
    ],
    base: [],
  };
}

const SOURCES: Source[] = [
  source('north-radio', 'North Radio', 0),
  source('south-radio', 'South Radio', 1),
  { ...source('observer', 'The Observer', -1), url: 'javascript:alert(1)', title: '<b>Bold</b> headline' },
];

function source(id: string, publisher: string, lean: number): Source {
  const url = `https://example.org/${id}`;
  return { id, publisher, title: `Report of ${publisher}`, date: '2020-03-02', url, lang: 'en', lean, derivedFrom: -1 };
}

const CLAIMS: Claim[] = [
  { place: 0, day: parseDay('2020-03-02'), by: 1, says: 1, extent: 'all', until: Infinity, sources: [1], note: '' },
  { place: 0, day: parseDay('2020-03-02'), by: 0, says: 1, extent: 'part', until: Infinity, sources: [0], note: '' },
];

const EVENTS: ConflictEvent[] = [
  {
    id: 'battle',
    day: parseDay('2020-03-02'),
    until: parseDay('2020-03-03'),
    precision: 'day',
    kind: 'battle',
    place: 0,
    lat: 35.5,
    lon: 36.5,
    scope: 'point',
    title: 'Fighting in Mill',
    text: 'The two sides fight for the town.',
    actors: [0, 1],
    killed: 3,
    weight: 0,
    sources: [2],
    disputed: 'South Radio speaks of two dead.',
  },
];

export function makeTexts(theatre: Theatre, lang = 'en'): TheatreTexts {
  return {
    lang,
    record: theatre.record,
    placeNames: theatre.places.map(() => ''),
    words: {},
    actorNotes: theatre.actors.map(() => ''),
    formerIds: new Map([['water-mill', 0]]),
    aliases: [['Moulin'], [], [], [], []],
    populations: theatre.places.map(() => 0),
    sources: SOURCES,
    evidence: ROWS.map(([, , , status], row) => ({
      sources: status === 3 ? [] : [2],
      earliest: row === 5 ? parseDay('2020-03-04') : null,
      note: status === 3 ? 'Inferred from Mill.' : '',
    })),
    claims: CLAIMS,
    unlocated: [
      { name: 'Weirside', day: parseDay('2020-03-03'), actor: 1, why: 'unlisted', sources: [2], note: '' },
      { name: 'Hill', day: parseDay('2020-03-04'), actor: 0, why: 'ambiguous', sources: [0], note: 'West of Mill.' },
    ],
    corrections: [
      { day: parseDay('2026-01-01'), place: 0, what: 'Mill fell on 6 March.', why: 'Not on the 5th.', sources: [2] },
      { day: parseDay('2025-06-01'), place: -1, what: 'The summary speaks of four towns.', why: '', sources: [] },
    ],
    doubled: 2,
    events: EVENTS,
    correctTo: '',
    gaps: [],
    deaths: [{ day: parseDay('2020-02-27'), until: parseDay('2020-02-29'), killed: 8, sources: [2] }],
    posts: { 'post-1': { name: 'Ford bridge', text: 'Beside the river.', sources: [2] } },
    lines: {},
    agreements: { 'line-2020': { name: 'Zone of 2020', text: 'Agreed at Mill.', sources: [2] } },
    phases: {},
    annotations: [],
  };
}
