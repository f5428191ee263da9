import { CORRECTIONS } from '../model/corrections.ts';
import { EVENT_KINDS } from '../model/texts.ts';
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
import { address, credits, day, id, index, language, latitude, longitude, placeNames, texts } from './theatre-shape.ts';

/** An index, or -1 for none. */
const orNone = whole(-1, 1e7);
const people = whole(-1, 1e10);
const sources = list(index);
const notes = dictionary(tuple(text, text, sources));
/** A place by its index, or degrees. */
const point = either(index, tuple(latitude, longitude));
const partialDate = matching(/^([-+]?\d{4,6}(-\d\d(-\d\d)?)?)?$/);

/** The texts of a theatre as their file has them; `assertTextsSound` looks at what refers to each other. */
export const textsShape = object({
  record: text,
  lang: language,
  /** A text, or what it is given and the text or texts. */
  words: optional(dictionary(either(text, tuple(text, either(text, dictionary(text)))))),
  placeNames: dictionary(text),
  actorNotes: optional(dictionary(text)),
  aliases: dictionary(list(text)),
  formerIds: optional(dictionary(index)),
  populations: dictionary(people),
  sources: list(tuple(id, text, text, partialDate, address, text, orNone, orNone)),
  evidence: object({ counts: text, sources: text, earliest: dictionary(day), notes: dictionary(either(text, index)) }),
  claims: list(
    object({ place: index, day, by: index, says: orNone, part: flag, until: orNull(day), sources, note: text }),
  ),
  unlocated: list(object({ name: text, day, actor: index, why: oneOf('unlisted', 'ambiguous'), sources, note: text })),
  corrections: optional(list(object({ day, place: orNone, what: text, why: text, sources }))),
  /** No script and no other thing that a link may start. */
  correctTo: optional(matching(CORRECTIONS)),
  doubled: index,
  events: list(
    object({
      id,
      day,
      until: day,
      precision: oneOf('day', 'about', 'month'),
      kind: oneOf(...EVENT_KINDS),
      place: orNone,
      lat: orNull(latitude),
      lon: orNull(longitude),
      scope: oneOf('point', 'area', 'theatre', 'elsewhere'),
      title: text,
      text,
      actors: list(index),
      killed: people,
      weight: optional(whole(1, 3)),
      sources,
      disputed: text,
    }),
  ),
  deaths: optional(object({ days: text, lengths: text, killed: text, counts: text, sources: text })),
  gaps: optional(list(object({ what: oneOf('deaths'), from: day, until: orNull(day), why: text }))),
  posts: notes,
  lines: notes,
  agreements: notes,
  phases: notes,
  annotations: optional(
    list(
      object({
        id,
        kind: oneOf('headline', 'callout', 'arrow', 'label'),
        from: day,
        until: optional(day),
        at: optional(point),
        to: optional(point),
        text,
        standfirst: optional(text),
        side: optional(orNone),
        minZoom: optional(real(0, 30)),
        sources,
      }),
    ),
  ),
});

/** The names that come after the first map. */
export const namesShape = object({
  ...placeNames,
  summary: optional(texts),
  credits: optional(credits),
  posts: optional(list(texts)),
  phases: optional(list(texts)),
});
