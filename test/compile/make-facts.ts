import type { ControlFact, Facts, PlaceFact } from '../../src/compile/read/facts.ts';

const at = { file: 'made-up', line: 1 };

/** What of a place or a row a test cares about; the rest is blank. */
type Draft<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

export interface Drafts {
  places: readonly Draft<PlaceFact, 'id' | 'lat' | 'lon'>[];
  control: readonly Draft<ControlFact, 'place' | 'from' | 'actor'>[];
  posts?: readonly Omit<Facts['posts'][number], 'at'>[];
  lines?: readonly Omit<Facts['lines'][number], 'at'>[];
  base?: readonly Omit<Facts['base'][number], 'at'>[];
}

/** Facts of a made-up war between red and blue, navy being blue's ally, on a square of 0.6 degrees from 36 N 36 E. */
export function makeFacts({ places, control, posts = [], lines = [], base = [] }: Drafts): Facts {
  return {
    folder: 'made-up',
    theatre: {
      at,
      id: 'made-up',
      title: { en: 'A made-up war' },
      summary: { en: '' },
      first: 18_262,
      last: 18_627,
      open: 18_300,
      languages: ['en', 'ar'],
      bounds: [36, 36, 36.6, 36.6],
      view: null,
      sides: [
        { id: 'red', name: { en: 'Red' }, colour: '#d55e00' },
        { id: 'blue', name: { en: 'Blue' }, colour: '#0072b2' },
      ],
      gaps: [],
      correctTo: '',
      credits: [],
      allies: [],
      islands: [],
      rest: '',
      source: '',
      released: '2021-01-01',
    },
    words: new Map(),
    actors: [
      { at, id: 'red', side: 'red', name: { en: 'Red' }, colour: '#d55e00', pattern: 'solid', note: {} },
      { at, id: 'blue', side: 'blue', name: { en: 'Blue' }, colour: '#0072b2', pattern: 'solid', note: {} },
      { at, id: 'navy', side: 'blue', name: { en: 'Navy' }, colour: '#0072b2', pattern: 'stripe', note: {} },
    ],
    places: places.map(place => ({
      at,
      name: { en: place.id },
      aliases: [],
      formerIds: [],
      rank: 6,
      population: 0,
      source: '',
      ...place,
    })),
    control: control.map(row => ({
      at,
      between: [],
      earliest: null,
      status: 'reported',
      basis: 'named',
      sources: [],
      note: {},
      ...row,
    })),
    claims: [],
    unlocated: [],
    corrections: [],
    events: [],
    posts: posts.map(post => ({ at, ...post })),
    sources: ['s1', 's2', 's3'].map(id => ({
      at,
      id,
      publisher: id,
      title: id,
      date: '2020-01-01',
      url: '',
      lang: 'en',
      lean: '',
      derivedFrom: '',
    })),
    phases: [],
    annotations: [],
    deaths: [],
    lines: lines.map(line => ({ at, ...line })),
    agreements: [],
    base: base.map(shape => ({ at, ...shape })),
    zones: [],
    footprints: [],
    frames: [],
    subject: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [35.99, 35.99],
            [36.61, 35.99],
            [36.61, 36.61],
            [35.99, 36.61],
            [35.99, 35.99],
          ],
        ],
      ],
    },
    hash: 'f'.repeat(64),
  };
}
