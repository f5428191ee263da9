import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { decodeNames } from '../../../src/engine/format/decode-names.ts';
import { decodeTexts } from '../../../src/engine/format/decode-texts.ts';
import { pack, packDeltas, unpackDeltas } from '../../../src/engine/format/pack.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests take compiled files apart as a damaged download would
type Json = any;

let main: string;
let texts: string;
let theatre: Theatre;

beforeAll(async () => {
  const { output } = await compile('test/facts/good');
  if (!output) throw new Error('the good facts have an error');
  main = output.main;
  texts = output.texts.get('en')!;
  theatre = output.theatre;
});

const spoilt = (spoil: (json: Json) => void): unknown => {
  const json = JSON.parse(main);
  spoil(json);
  return json;
};

describe('decode', () => {
  it('gives the theatre that was compiled', () => {
    expect(decode(JSON.parse(main))).toEqual(theatre);
  });

  it.each([null, 7, 'territory-map', [], {}, { format: 'geojson' }])('refuses %j as not ours', json => {
    expect(() => decode(json)).toThrow('not a compiled theatre');
  });

  it('refuses another version by its number', () => {
    expect(() => decode(spoilt(json => (json.version = 9)))).toThrow('unknown version: 9');
  });

  it.each<[what: string, spoil: (json: Json) => void]>([
    ['a part is missing', json => delete json.control],
    ['a part is of another kind', json => (json.places.names = 'Alder')],
    ['a column is cut short', json => (json.places.spots.low = json.places.spots.low.slice(0, 3))],
    ['a column lacks its last number', json => (json.control.zone = json.control.zone.slice(0, -1))],
    ['a column holds what was never packed', json => (json.control.day = '#')],
    ['a place has no name', json => (json.places.names[0] = null)],
    ['more zones than places are told of', json => (json.places.documented = 99)],
    ['a control row has an unknown state', json => (json.control.state = pack([99, 8]))],
    ['a control row has an unknown status', json => (json.control.status = pack([9, 8]))],
    ['a state is right but for what a number has room for', json => (json.control.state = pack([65537, 8]))],
    ['a status is right but for what a number has room for', json => (json.control.status = pack([257, 8]))],
    ['a control row has an unknown zone', json => (json.control.zone = pack([0, 1, 1, 1, 96, 1, 1, 1]))],
    ['control rows are out of order', json => (json.control.day = pack([18300, 0, 0, 0, 0, 1, -9, 1]))],
    ['an actor has an unknown side', json => (json.actors[0].side = 5)],
    ['contested ground lies between unknown actors', json => (json.contested[0] = [0, 7])],
    ['a post has an unknown actor', json => (json.posts[0].actor = -1)],
    ['a post stands in an unknown zone', json => (json.posts[0].zone = 1000)],
    ['a line runs through an unknown zone', json => (json.lines[0].parts[0].zones = pack([0, 1, 999]))],
    ['an agreement lacks the area of a zone', json => (json.agreements[0].hectares = pack([1]))],
    ['the days are not days', json => (json.last = '2020-12-31')],
    ['the theatre ends before it begins', json => (json.last = json.first - 1)],
    ['there is no language', json => (json.languages = [])],
    ['there is no id', json => delete json.id],
    ['an id is no text', json => (json.actors[0].id = { toString: 'red' })],
    ['two actors share an id', json => (json.actors[1].id = json.actors[0].id)],
    ['a colour asks another host', json => (json.sides[0].colour = 'url(https://other.example/x)')],
    ['a title is no text', json => (json.title = { en: 7 })],
    ['a title is blank in the default language', json => (json.title = { xx: 'War' })],
    ['a credit starts a script', json => (json.credits = [{ text: 'x', url: 'javascript:x()', licence: '' }])],
    ['a language is no code', json => (json.languages[0] = '../x')],
    ['bounds lie beyond the poles', json => (json.bounds[3] = 91)],
    ['bounds have no width', json => (json.bounds[2] = json.bounds[0])],
    ['bounds are not numbers', json => (json.bounds[0] = null)],
    ['days are out of range', json => (json.first = -4e9)],
    ['a control row is dated out of range', json => (json.control.day = pack([1e9, 0, 0, 0, 0, 1, 9, 1]))],
    ['a post ends before it begins', json => (json.posts[0].until = json.posts[0].from)],
    ['a post lies nowhere', json => (json.posts[0].lat = null)],
    ['a pattern is unknown', json => (json.actors[0].pattern = 'waves')],
    ['the base map lies off the earth', json => (json.base[0].lines = [pack([2 ** 28, 0, 2 ** 28, 9])])],
    ['the outline stands there twice', json => json.zones.outline.push(...json.zones.outline)],
    ['a road ends in half a point', json => (json.lines[0].parts[0].line += pack([7]))],
    ['the outline ends in half a point', json => (json.zones.outline[0][0] += pack([7]))],
    ['the outline runs over itself', json => (json.zones.outline[0][0] += json.zones.outline[0][0])],
    ['an ally is no pair', json => (json.allies = [[0]])],
  ])('refuses a file in which %s', (_, spoil) => {
    expect(() => decode(spoilt(spoil))).toThrow(/^broken theatre: /);
  });
});

it('refuses zones whose lines do not meet', async () => {
  const { output } = await compile('test/cases/22-hand-drawn-edge-200km');
  const json = JSON.parse(output!.main);
  expect(decode(structuredClone(json)).topology.zones).toBeGreaterThan(0);
  const left = unpackDeltas(json.zones.left);
  const swapped = left.indexOf(0);
  left[swapped] = 1;
  json.zones.left = packDeltas(left);
  expect(() => decode(json)).toThrow('broken theatre: arcs that do not meet');
});

describe('decodeTexts', () => {
  const spoiltTexts = (spoil: (json: Json) => void): unknown => {
    const json = JSON.parse(texts);
    spoil(json);
    return json;
  };

  it('refuses what is not ours, another version, another record', () => {
    expect(() => decodeTexts(JSON.parse(main), theatre)).toThrow('not the texts of a theatre');
    expect(() => decodeTexts(null, theatre)).toThrow('not the texts of a theatre');
    expect(() =>
      decodeTexts(
        spoiltTexts(json => (json.version = 9)),
        theatre,
      ),
    ).toThrow('unknown version: 9');
    expect(() =>
      decodeTexts(
        spoiltTexts(json => (json.record = 'x')),
        theatre,
      ),
    ).toThrow('texts of another record: x');
  });

  it.each<[what: string, spoil: (json: Json) => void]>([
    ['a part is missing', json => delete json.evidence],
    ['a row has no evidence', json => (json.evidence.counts = pack([1]))],
    ['deaths last longer than the calendar', json => (json.deaths.lengths = pack([4e6, 1, 1, 1, 1]))],
    ['sources are left over', json => (json.evidence.sources += pack([0]))],
    ['a row has less than no sources', json => (json.evidence.counts = pack([2, -1, 1, 1, 1, 1, 1, 2]))],
    ['two sources share an id', json => (json.sources[1][0] = json.sources[0][0])],
    ['two events share an id', json => (json.events[1].id = json.events[0].id)],
    ['a row rests on an unknown source', json => (json.evidence.sources = pack(Array(8).fill(99)))],
    ['a claim is about an unknown place', json => (json.claims[0].place = 99)],
    ['a claim is by an unknown actor', json => (json.claims[0].by = 99)],
    ['an event rests on an unknown source', json => (json.events[0].sources = [99])],
    ['an event is of an unknown place', json => (json.events[0].place = 99)],
    ['an event has a kind that nobody knows', json => (json.events[0].kind = 'rumour')],
    ['an event lies off the earth', json => Object.assign(json.events[0], { lat: 91, lon: 0 })],
    ['an event is dated out of range', json => (json.events[0].day = 1e12)],
    ['an event ends before it begins', json => (json.events[0].until = json.events[0].day)],
    ['a link starts a script', json => (json.sources[0][4] = 'javascript:alert(1)')],
    ['a title is no text', json => (json.events[0].title = { en: 'x' })],
    ['a note is no note', json => (json.posts = { 'hill-9': 'x' })],
  ])('refuses texts in which %s', (_, spoil) => {
    expect(() => decodeTexts(spoiltTexts(spoil), theatre)).toThrow(/^broken texts: /);
  });
});

describe('decodeNames', () => {
  it.each<[what: string, names: Json]>([
    ['ids are no ids', { names: [], ids: { 0: 7 } }],
    ['a credit starts a script', { names: [], ids: {}, credits: [{ text: 'x', url: 'data:x', licence: '' }] }],
    ['names are no list', { names: 'Alder', ids: {} }],
  ])('refuses names in which %s', (_, names) => {
    const json = { format: 'territory-map-names', version: theatre && 2, record: theatre.record, ...names };
    expect(() => decodeNames(json, theatre)).toThrow(/^broken names: /);
  });
});
