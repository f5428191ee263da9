import { ID } from '../text/ids.ts';
import {
  dictionary,
  either,
  flag,
  list,
  matching,
  object,
  oneOf,
  optional,
  orNull,
  real,
  text,
  tuple,
  whole,
} from './shape.ts';

/** Days further off are no dates that anybody can write. */
export const MOST_DAYS = 3_700_000;
export const day = whole(-MOST_DAYS, MOST_DAYS);
/** As `compile` lets authors write them. */
export const id = matching(ID);
export const texts = dictionary(text);
export const latitude = real(-90, 90);
/** Across the date line longitudes count on. */
export const longitude = real(-540, 540);
/** No script and no other thing that a link may start. */
export const address = matching(/^(https?:\/\/.*)?$/is);
export const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const index = whole(0, 1e7);
export const credits = list(object({ text, url: address, licence: text }));
/** Names of places, '' for those that come later; ids by index. */
export const placeNames = { names: list(text), ids: dictionary(id) };

/** No other spelling: a style sheet would ask for an address that stands in its place. */
const colour = matching(/^#[0-9a-f]{6}$/i);
const polygons = list(list(text));
const until = orNull(day);

/**
 * A compiled theatre as its file has it: kinds and ranges of all values. What is packed is text here; what refers to each
 * other, and what was packed, `assertValid` looks at.
 */
export const theatreShape = object({
  record: text,
  id,
  title: texts,
  summary: texts,
  first: day,
  last: day,
  open: day,
  headline: optional(object({ text: texts, standfirst: texts })),
  languages: list(language),
  bounds: tuple(longitude, latitude, longitude, latitude),
  view: optional(tuple(longitude, latitude, longitude, latitude)),
  credits,
  sides: list(object({ id, name: texts, colour })),
  actors: list(object({ id, side: index, name: texts, colour, pattern: oneOf('solid', 'stripe', 'dots', 'cross') })),
  allies: optional(list(tuple(index, index))),
  frames: optional(text),
  unreported: optional(object({ from: text, zone: text, length: text, before: text, silent: text })),
  contested: list(list(index)),
  places: object({
    ...placeNames,
    documented: index,
    spots: object({
      west: whole(-54e6, 54e6),
      south: whole(-9e6, 9e6),
      side: whole(1, 2 ** 27),
      digits: whole(0, 9),
      low: text,
      high: text,
    }),
    rank: text,
    later: flag,
    others: dictionary(texts),
  }),
  zones: either(
    object({ kind: oneOf('voronoi'), outline: polygons, more: optional(object({ zones: text, line: text })) }),
    object({
      kind: oneOf('arcs'),
      zones: index,
      scale: real(1, 2 ** 20),
      counts: text,
      line: text,
      left: text,
      right: text,
    }),
  ),
  control: object({ day: text, zone: text, state: text, status: text, basis: text }),
  lines: list(object({ id, kind: text, ref: text, name: texts, parts: list(object({ line: text, zones: text })) })),
  posts: list(
    object({
      id,
      number: text,
      name: texts,
      lon: longitude,
      lat: latitude,
      precisionKm: real(0, 20_000),
      actor: index,
      kind: oneOf('observation', 'base', 'checkpoint'),
      from: day,
      until,
      zone: whole(-1, 1e7),
    }),
  ),
  agreements: list(
    object({
      id,
      kind: text,
      name: texts,
      from: orNull(day),
      until,
      estimate: flag,
      polygons,
      zones: text,
      hectares: text,
    }),
  ),
  phases: list(object({ id, from: day, until, name: texts, view: matching(/^[-+.,\d\se]*$/i) })),
  base: list(object({ kind: text, level: whole(0, 9), name: texts, step: whole(1, 2 ** 20), lines: list(text) })),
});
