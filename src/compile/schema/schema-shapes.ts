import type { Columns } from './column.ts';
import { CONTROL } from './schema.ts';
import { id, NAME, NOTE, OPTIONAL_NAME, SOURCES, UNTIL } from './schema-parts.ts';

/** Properties of the features of a theatre's GeoJSON files. */

export const LINES = {
  id: id('Id of the line', 'r1'),
  kind: {
    type: 'choice',
    required: true,
    choices: ['highway', 'road', 'rail'],
    about: 'What kind of line it is',
    example: 'highway',
  },
  ref: { type: 'text', about: 'Number on its signs', example: 'R1' },
  name: { ...OPTIONAL_NAME, about: 'Name of the line', example: 'River road' },
  sources: SOURCES,
} as const satisfies Columns;

export const AGREEMENTS = {
  id: id('Id of the area', 'truce-zone'),
  kind: {
    type: 'text',
    required: true,
    about: 'What was agreed: demilitarized, corridor, ..',
    example: 'demilitarized',
  },
  name: { ...NAME, about: 'Name of the area', example: 'Truce zone' },
  from: { type: 'day', blank: 'from the start', about: 'First day in force', example: '2018-09-17' },
  until: UNTIL,
  estimate: {
    type: 'boolean',
    default: false,
    about: 'true where no official line exists',
    example: 'true',
  },
  sources: SOURCES,
  note: NOTE,
} as const satisfies Columns;

const BASE_ID = { type: 'text', about: 'Id of the shape', example: 'river' } as const;

export const LAND = { id: BASE_ID, name: OPTIONAL_NAME } as const satisfies Columns;

export const WATER = {
  id: BASE_ID,
  kind: { type: 'choice', required: true, choices: ['sea', 'lake', 'river'], about: 'What it is', example: 'river' },
  name: OPTIONAL_NAME,
} as const satisfies Columns;

export const BOUNDARIES = {
  id: BASE_ID,
  level: { type: 'whole', min: 0, max: 9, default: 0, about: '0 between states, 1 between provinces', example: '0' },
  name: OPTIONAL_NAME,
} as const satisfies Columns;

export const ZONES = {
  place: { type: 'id', required: true, about: 'Place that the zone belongs to', example: 'alder' },
  name: { ...OPTIONAL_NAME, about: 'Name of the place, where places.csv does not have it' },
} as const satisfies Columns;

export const FOOTPRINTS = {
  place: {
    type: 'reference',
    to: 'places',
    required: true,
    about: 'Place whose built-up ground it is',
    example: 'alder',
  },
  source: { type: 'reference', to: 'sources', about: 'Source of the outline', example: 'survey-2019' },
} as const satisfies Columns;

export const FRAMES = {
  actor: { ...CONTROL.actor, about: 'Who holds the area' },
  between: { ...CONTROL.between },
  sources: SOURCES,
  layer: {
    type: 'text',
    about: 'As exports write it; features of a layer other than area are not read',
    example: 'area',
  },
  state: {
    type: 'choice',
    choices: ['held', 'contested', 'none'],
    about: 'As exports write it; areas of state none are not read',
    example: 'held',
  },
  left: { type: 'reference', to: 'actors', about: 'Of a line: who stands left of it, seen along it', example: 'red' },
  right: { type: 'reference', to: 'actors', about: 'Of a line: who stands right of it', example: 'blue' },
  side: { type: 'text', about: 'As exports write it; not read', example: 'red' },
  area_km2: { type: 'text', about: 'As exports write it; not read', example: '512.25' },
} as const satisfies Columns;

/** Any properties may stand on the outline of the subject; only its shape is read. */
export const SUBJECT = { id: BASE_ID, name: OPTIONAL_NAME } as const satisfies Columns;
