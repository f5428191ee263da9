import type { Columns } from './column.ts';
import { id, LATITUDE, LONGITUDE, NAME, NOTE, OPTIONAL_NAME, SOURCES, UNTIL } from './schema-parts.ts';

/** Every table of a theatre and every column in it: the one definition behind reader, codebook and schemas. */

export const ACTORS = {
  id: id('Id of the actor', 'red'),
  side: {
    type: 'reference',
    to: 'sides',
    required: true,
    about: 'Side: actors of one side do not fight each other on this map',
    example: 'red',
  },
  name: { ...NAME, about: 'Name of the actor', example: 'Red army' },
  colour: { type: 'colour', required: true, about: 'Colour of its ground', example: '#D55E00' },
  pattern: {
    type: 'choice',
    choices: ['solid', 'stripe', 'dots', 'cross'],
    default: 'solid',
    about: 'Pattern that tells actors of one side apart',
    example: 'stripe',
  },
  note: {
    ...NOTE,
    about: 'What a reader must know to read its ground rightly; stands in the legend where the actor has a pattern',
    example: 'Administered by them from 2 March; others keep garrisons.',
  },
} as const satisfies Columns;

export const PLACES = {
  id: id('Id of the place: its common English name in kebab case', 'alder'),
  name: { ...NAME, about: 'Name of the place' },
  aliases: {
    type: 'text',
    list: true,
    about: 'Other spellings, for the search',
    example: 'Alderton;Aldorf',
  },
  former_ids: {
    type: 'id',
    list: true,
    about:
      'Ids of earlier releases, its own and those of places that were merged into it: what names one still leads here',
    example: 'alder-2;old-alder',
  },
  lat: { ...LATITUDE, required: true },
  lon: { ...LONGITUDE, required: true },
  rank: {
    type: 'whole',
    min: 1,
    max: 6,
    default: 6,
    about: 'Weight on the map: 1 the largest city .. 6 a hamlet',
    example: '3',
  },
  radius_km: {
    type: 'number',
    min: 0,
    max: 100,
    blank: 'a point',
    about: 'Built-up ground, as a circle around it: its zone covers that at least (see footprints.geojson)',
    example: '4.5',
  },
  population: { type: 'whole', min: 0, default: 0, blank: 'unknown', about: 'Inhabitants', example: '12000' },
  source: { type: 'reference', to: 'sources', about: 'Source of name and position', example: 'survey-2019' },
} as const satisfies Columns;

export const CONTROL = {
  place: { type: 'reference', to: 'places', required: true, about: 'Place that changed hands', example: 'alder' },
  from: { type: 'day', required: true, about: 'First day on which it is so', example: '2020-02-08' },
  actor: {
    type: 'reference',
    to: 'actors',
    required: true,
    blank: "contested: no actor's control is accepted",
    about: 'Who holds it from that day on',
    example: 'red',
  },
  between: {
    type: 'reference',
    to: 'actors',
    list: true,
    about: 'Contested ground only: between whom',
    example: 'red;blue',
  },
  earliest: {
    type: 'day',
    blank: 'the day is known',
    about: 'First day it can have happened, where only a span is known',
    example: '2020-02-06',
  },
  status: {
    type: 'choice',
    choices: ['confirmed', 'area', 'reported', 'claimed', 'inferred'],
    default: 'reported',
    about: 'How it is known',
    example: 'confirmed',
  },
  basis: {
    type: 'choice',
    choices: ['named', 'area', 'map', 'inferred'],
    blank: 'named; area or inferred where status is',
    about: 'What the sources say of the place',
    example: 'named',
  },
  sources: { ...SOURCES, required: true, blank: 'only where status is inferred' },
  note: NOTE,
} as const satisfies Columns;

export const CLAIMS = {
  place: { type: 'reference', to: 'places', required: true, about: 'Place that is spoken of', example: 'alder' },
  date: { type: 'day', required: true, about: 'Day of the statement', example: '2020-03-02' },
  by: { type: 'reference', to: 'actors', required: true, about: 'Actor who says so', example: 'red' },
  says: {
    type: 'reference',
    to: 'actors',
    required: true,
    blank: 'said to be contested',
    about: 'Actor said to hold it',
    example: 'red',
  },
  extent: {
    type: 'choice',
    choices: ['all', 'part'],
    default: 'all',
    about: 'Whether all of the place is meant, or part of it',
    example: 'part',
  },
  until: { ...UNTIL, blank: 'in force until overtaken', about: 'First day on which it is no longer claimed' },
  sources: { ...SOURCES, required: true },
  note: NOTE,
} as const satisfies Columns;

export const UNLOCATED = {
  id: id('Id of the report', '2020-02-26-alderfield'),
  name: { ...NAME, about: 'Name of the place as reported', example: 'Alderfield' },
  date: { type: 'day', required: true, about: 'First day on which it is so', example: '2020-02-26' },
  actor: { type: 'reference', to: 'actors', required: true, about: 'Who is said to have taken it', example: 'red' },
  why: {
    type: 'choice',
    required: true,
    choices: ['unlisted', 'ambiguous'],
    about: 'No gazetteer at hand has the name, or those that do leave in doubt which place is meant',
    example: 'unlisted',
  },
  sources: { ...SOURCES, required: true },
  note: NOTE,
} as const satisfies Columns;

export const EVENTS = {
  id: id('Id of the event', '2020-02-27-bridge-strike'),
  date: { type: 'day', required: true, about: 'First day of the event', example: '2020-02-27' },
  until: { ...UNTIL, blank: 'one day' },
  precision: {
    type: 'choice',
    choices: ['day', 'about', 'month'],
    default: 'day',
    about: 'How exactly the date is known',
    example: 'about',
  },
  kind: {
    type: 'choice',
    required: true,
    choices: [
      'control',
      'claim',
      'battle',
      'strike',
      'shootdown',
      'casualties',
      'displacement',
      'agreement',
      'diplomacy',
      'patrol',
      'post',
    ],
    about: 'What kind of event it is',
    example: 'strike',
  },
  place: { type: 'reference', to: 'places', about: 'Where: a place', example: 'alder' },
  lat: { ...LATITUDE, about: 'Where, if at no place: latitude, degrees north' },
  lon: { ...LONGITUDE, about: 'Where, if at no place: longitude, degrees east' },
  scope: {
    type: 'choice',
    choices: ['point', 'area', 'theatre', 'elsewhere'],
    blank: 'point where it has a place or a position, else theatre',
    about: 'What it concerns',
    example: 'point',
  },
  title: { ...NAME, about: 'Headline', example: 'Air strike on the bridge at Alder' },
  text: { ...NOTE, about: 'One to three neutral sentences', example: 'Red reported 34 dead.' },
  actors: { type: 'reference', to: 'actors', list: true, about: 'Actors that took part', example: 'red;blue' },
  killed: { type: 'whole', min: 0, blank: 'not said', about: 'Deaths as reported', example: '34' },
  weight: {
    type: 'whole',
    min: 1,
    max: 3,
    blank: 'by its deaths',
    about: 'How much it matters, for headlines and ticks: 3 changed the course of things .. 1 is worth a mention',
    example: '3',
  },
  sources: { ...SOURCES, required: true },
  disputed: { ...NOTE, about: 'The competing account', example: 'Blue denied that its aircraft took part.' },
} as const satisfies Columns;

export const POSTS = {
  id: id('Id of the post', 'hill-9'),
  number: { type: 'text', about: 'Number among the posts of an agreement', example: '9' },
  name: { ...NAME, about: 'Name of the post', example: 'Hill 9' },
  lat: { ...LATITUDE, required: true },
  lon: { ...LONGITUDE, required: true },
  precision_km: {
    type: 'number',
    min: 0,
    default: 0,
    blank: 'not said',
    about: 'How exactly its position is known, km',
    example: '0.5',
  },
  actor: { type: 'reference', to: 'actors', required: true, about: 'Whose post it is', example: 'blue' },
  kind: {
    type: 'choice',
    choices: ['observation', 'base', 'checkpoint'],
    default: 'observation',
    about: 'What kind of post it is',
    example: 'base',
  },
  from: { type: 'day', required: true, about: 'First day on which it stands', example: '2018-04-07' },
  until: { ...UNTIL, blank: 'stands to the end' },
  note: NOTE,
  sources: { ...SOURCES, required: true },
} as const satisfies Columns;

export const SOURCES_TABLE = {
  id: id('Id of the source', 'agency-2020-03-06'),
  publisher: { type: 'text', required: true, about: 'Who published it', example: 'News agency' },
  title: { type: 'text', required: true, about: 'Its title', example: 'Blue enters Birch' },
  date: {
    type: 'date',
    blank: 'undated',
    about: 'Date of publication, or the year and month, or the year',
    example: '2020-02-06',
  },
  url: { type: 'url', about: 'Address, http or https', example: 'https://www.example.org/article' },
  lang: { type: 'language', about: 'Language code', example: 'en' },
  lean: {
    type: 'reference',
    to: 'sides',
    blank: 'independent',
    about: 'Side that the publisher is close to',
    example: 'red',
  },
  derived_from: {
    type: 'reference',
    to: 'sources',
    blank: 'rests on none of the others',
    about: 'Source that this one rests on',
    example: 'herald-2020-03-06',
  },
} as const satisfies Columns;

export const PHASES = {
  id: id('Id of the phase', 'spring'),
  from: { type: 'day', required: true, about: 'First day of the phase', example: '2020-02-27' },
  until: { ...UNTIL, blank: 'until the next phase, or the end' },
  name: { ...NAME, about: 'Name of the phase', example: 'The spring offensive' },
  text: { ...NOTE, about: 'Two sentences about the phase' },
  view: {
    type: 'view',
    blank: 'the whole theatre',
    about: 'What the map shows: lat,lng,zoom or w,s,e,n',
    example: '50.10,10.20,11',
  },
  sources: { ...SOURCES, about: 'Sources of the text' },
} as const satisfies Columns;

export const ANNOTATIONS = {
  id: id('Id of the annotation', 'spring-headline'),
  kind: {
    type: 'choice',
    required: true,
    choices: ['headline', 'callout', 'arrow', 'label'],
    about: 'What it is: the day in a sentence, a note with a line to its place, a movement, or a name on the ground',
    example: 'headline',
  },
  from: { type: 'day', required: true, about: 'First day on which it stands', example: '2020-02-27' },
  until: { ...UNTIL, blank: 'one day' },
  place: { type: 'reference', to: 'places', about: 'Where: a place; an arrow begins there', example: 'alder' },
  lat: { ...LATITUDE, about: 'Where, if at no place: latitude, degrees north' },
  lon: { ...LONGITUDE, about: 'Where, if at no place: longitude, degrees east' },
  to_place: { type: 'reference', to: 'places', about: 'Where an arrow ends: a place', example: 'birch' },
  to_lat: { ...LATITUDE, about: 'Where an arrow ends, if at no place: latitude, degrees north' },
  to_lon: { ...LONGITUDE, about: 'Where an arrow ends, if at no place: longitude, degrees east' },
  text: {
    type: 'text',
    required: true,
    translated: true,
    about: 'What it says, short; a headline has no full stop',
    example: 'Red enters Alder',
  },
  standfirst: {
    type: 'text',
    translated: true,
    about: 'Below a headline: one sentence that adds to it',
    example: 'Blue says that the fighting goes on.',
  },
  side: { type: 'reference', to: 'sides', blank: 'nobody', about: 'Whose movement an arrow is', example: 'red' },
  min_zoom: {
    type: 'number',
    min: 0,
    max: 22,
    default: 0,
    blank: 'every zoom',
    about: 'Smallest zoom of the map at which it is drawn',
    example: '9',
  },
  sources: SOURCES,
} as const satisfies Columns;

export const DEATHS = {
  date: { type: 'day', required: true, about: 'First day on which they died', example: '2020-02-27' },
  until: { ...UNTIL, blank: 'one day' },
  killed: { type: 'whole', min: 0, required: true, about: 'People killed, by the best estimate', example: '34' },
  sources: { ...SOURCES, required: true },
} as const satisfies Columns;

export const CORRECTIONS = {
  date: { type: 'day', required: true, about: 'Day on which the record was corrected', example: '2021-01-15' },
  place: { type: 'reference', to: 'places', about: 'Place that the correction is about', example: 'alder' },
  what: {
    type: 'text',
    required: true,
    translated: true,
    about: 'What the record says now, and what it said before',
    example: 'Alder fell on 5 March, not on the 4th.',
  },
  why: { ...NOTE, about: 'What was wrong', example: 'The old source gave the day of its report.' },
  sources: SOURCES,
} as const satisfies Columns;

/** The keys of theatre.json that are plain values; `bounds`, `view`, `sides`, `gaps` and `credits` have a shape of their own. */
export const THEATRE = {
  id: id('Id of the theatre', 'mywar'),
  title: { ...NAME, about: 'Title of the map', example: 'The war for the river' },
  first: { type: 'day', required: true, about: 'First day', example: '2017-10-01' },
  last: { type: 'day', required: true, about: 'Last day, included', example: '2024-12-08' },
  open: { type: 'day', blank: 'the last day', about: 'Day shown first', example: '2020-03-02' },
  languages: {
    type: 'language',
    list: true,
    blank: 'en alone',
    about: 'Language codes; en is always among them',
    example: '["en", "fr"]',
  },
  subject: {
    type: 'file',
    blank: 'the bounds less sea and lakes',
    about: 'GeoJSON file in the folder with the outline of the ground that the map is about',
    example: 'subject.geojson',
  },
  rest: {
    type: 'reference',
    to: 'actors',
    blank: 'nobody: such ground has no record',
    about: 'Actor that holds what frames or zones.geojson leave undrawn inside the subject; needs `subject`',
    example: 'blue',
  },
  summary: { ...NOTE, about: 'Two sentences about the theatre', example: 'Who held what in ..' },
  source: {
    type: 'reference',
    to: 'sources',
    blank: 'every row names its own',
    about: 'Source of every row that names none: of a data set as a whole',
    example: 'survey-2019',
  },
  corrections: {
    type: 'text',
    blank: 'readers are not asked for any',
    about:
      'Where readers suggest corrections: a web address with {text} in it, in whose place a prepared text comes, or a mailto',
    example: 'mailto:desk@example.org?subject=Correction',
  },
  islands: {
    type: 'reference',
    to: 'places',
    list: true,
    about:
      'Places that were truly surrounded: a siege that is known, with a front around it, of which nobody is warned',
    example: '["elm"]',
  },
  outliers: {
    type: 'reference',
    to: 'places',
    list: true,
    about: 'Places that truly lie far from all others, so that nobody is warned of them',
    example: '["islet"]',
  },
  released: { type: 'day', blank: 'unreleased', about: 'Release date of the record', example: '2026-11-23' },
} as const satisfies Columns;

/** Data that end or pause. */
export const GAP = {
  what: {
    type: 'choice',
    choices: ['deaths'],
    required: true,
    about: 'What is not counted: the deaths of deaths.csv',
    example: 'deaths',
  },
  from: { type: 'day', required: true, about: 'First day without it', example: '2020-07-01' },
  until: { ...UNTIL, blank: 'to the end' },
  why: { ...NOTE, about: 'Why, in a sentence or two for the reader', example: 'The data set ends with June.' },
} as const satisfies Columns;

export const SIDE = {
  id: id('Id of the side', 'red'),
  name: { ...OPTIONAL_NAME, blank: "the first actor's", about: 'Name of the side', example: 'Red' },
  colour: { type: 'colour', blank: "the first actor's", about: 'Colour of the side', example: '#D55E00' },
} as const satisfies Columns;

export const CREDIT = {
  text: { type: 'text', required: true, about: 'Who is to be credited for what', example: 'Coast: GSHHG' },
  url: { type: 'url', about: 'Address', example: 'https://www.example.org' },
  licence: { type: 'text', about: 'Licence', example: 'CC BY 4.0' },
} as const satisfies Columns;
