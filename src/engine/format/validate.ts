import { BASES, STATUSES } from '../model/history.ts';
import type { TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { OUTSIDE } from '../model/topology.ts';

/**
 * Hold a decoded theatre against itself: every number that stands for an actor, a state, a zone is one that is there.
 * A file cut short or put together from two would else draw a wrong map without a word.
 * @throws Error that names the first thing that is wrong
 */
export function assertValid(theatre: Theatre): void {
  const { sides, actors, states, places, topology, history, lines, posts, agreements } = theatre;
  const zones = topology.zones;
  if (![theatre.first, theatre.last, theatre.open].every(Number.isInteger) || theatre.last < theatre.first) {
    fail('days');
  }
  if (!isId(theatre.id) || typeof theatre.record !== 'string') fail('id or record');
  if (theatre.open < theatre.first || theatre.open > theatre.last || ![theatre.first, theatre.last].every(isDay)) {
    fail('days');
  }
  if (theatre.languages.length === 0 || !theatre.languages.every(isId)) fail('languages');
  const [, south, , north] = theatre.bounds;
  if (
    theatre.bounds.length !== 4 ||
    !theatre.bounds.every(Number.isFinite) ||
    !(south >= -90 && south < north && north <= 90)
  ) {
    fail('bounds');
  }
  const { headline } = theatre;
  if (headline && !(isTexts(headline.text) && isTexts(headline.standfirst))) fail('headline');
  if (!isTexts(theatre.title) || !isTexts(theatre.summary)) fail('title or summary');
  all('sides', sides, side => isId(side.id) && isTexts(side.name) && COLOUR.test(side.colour));
  all('actors', actors, actor => isId(actor.id) && isTexts(actor.name) && COLOUR.test(actor.colour));
  if (![...theatre.zoneKm2, ...theatre.arcKm].every(amount => amount >= 0 && amount < Infinity)) fail('areas of zones');
  all(
    'names of things',
    [...lines, ...posts, ...agreements, ...theatre.phases],
    ({ id, name }) => isId(id) && isTexts(name),
  );
  all('lines', lines, line => line.parts.every(part => part.km.every(Number.isFinite)));
  all('posts', posts, ({ lat, lon, precisionKm, from, until }) => {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 540 && precisionKm >= 0 && isDay(from) && until > from;
  });
  all('agreements', agreements, ({ km2 }) => km2.every(amount => amount >= 0 && amount < Infinity));
  all('phases', theatre.phases, ({ from, until }) => isDay(from) && until > from);
  for (const place of places) {
    if (typeof place.name[theatre.languages[0]] !== 'string') fail('names of places');
    if (!Number.isFinite(place.x) || !Number.isFinite(place.y)) fail('coordinates of places');
    if (!(place.rank >= 1 && place.rank <= 6)) fail('ranks of places');
  }
  all('actors', actors, actor => within(actor.side, sides.length));
  all('states', states, state => state.between.every(actor => within(actor, actors.length)));

  const { day, zone, state, status, basis } = history;
  const columns = [zone, state, status, basis];
  if (columns.some(column => column.length !== day.length)) fail('control rows');
  all('control rows', day, (_, row) => {
    if (!within(zone[row], zones) || !within(state[row], states.length)) return false;
    if (!within(status[row], STATUSES.length) || !within(basis[row], BASES.length)) return false;
    return row === 0 || day[row] > day[row - 1] || (day[row] === day[row - 1] && zone[row] > zone[row - 1]);
  });
  all('allies', theatre.allies, pair => pair.every(side => within(side, sides.length)));
  all('unreported ground', theatre.unreported, ({ zone, from, until, cutOff, reported }) => {
    return within(zone, zones) && reported < cutOff && cutOff <= from && from < until;
  });
  all('lines', lines, line =>
    line.parts.every(part => part.zones.length === part.x.length - 1 && part.zones.every(inZoneOrOutside)),
  );
  all('posts', posts, post => within(post.actor, actors.length) && inZoneOrOutside(post.zone));
  all('agreements', agreements, ({ zones: touched, km2 }) => {
    return touched.length === km2.length && touched.every(zone => within(zone, zones));
  });

  function inZoneOrOutside(zone: number): boolean {
    return zone === OUTSIDE || within(zone, zones);
  }
}

/**
 * The same for texts: that they speak of places, actors, rows and sources that are there.
 * @throws Error that names the first thing that is wrong
 */
export function assertTextsSound(texts: TheatreTexts, theatre: Theatre): void {
  const { places, actors, sides, history } = theatre;
  const known = (sources: readonly number[]) => sources.every(source => within(source, texts.sources.length));
  const orNone = (index: number, count: number) => index === -1 || within(index, count);
  all('sources', texts.sources, source => {
    return orNone(source.lean, sides.length) && orNone(source.derivedFrom, texts.sources.length);
  });
  if (texts.evidence.length !== history.day.length) fail('evidence and control rows');
  all('evidence and sources', texts.evidence, ({ sources }) => known(sources));
  all('claims', texts.claims, ({ place, by, says, sources }) => {
    return within(place, places.length) && within(by, actors.length) && orNone(says, actors.length) && known(sources);
  });
  all('unlocated reports', texts.unlocated, ({ actor, sources }) => within(actor, actors.length) && known(sources));
  all('corrections', texts.corrections, ({ place, sources }) => orNone(place, places.length) && known(sources));
  if (!within(texts.doubled, history.day.length + 1)) fail('sources and changes');
  all('events', texts.events, event => {
    return (
      orNone(event.place, places.length) &&
      event.actors.every(a => within(a, actors.length)) &&
      within(event.weight, 4) &&
      known(event.sources)
    );
  });
  all('deaths', texts.deaths, ({ day, until, killed, sources }) => until > day && killed >= 0 && known(sources));
  all('annotations', texts.annotations, ({ kind, from, until, x, y, toX, toY, side, sources }) => {
    const isPlaced = kind === 'headline' || Number.isFinite(x + y);
    const isWhole = isPlaced && (kind !== 'arrow' || Number.isFinite(toX + toY));
    return isWhole && isDay(from) && until > from && orNone(side, sides.length) && known(sources);
  });
  for (const notes of [texts.posts, texts.lines, texts.agreements, texts.phases]) {
    all('notes', Object.values(notes), note => known(note.sources));
  }
}

/** No other colour: a style sheet would ask for an address that stands in its place. */
const COLOUR = /^#[0-9a-f]{6}$/i;
/** Days further off are no dates that anybody can write. */
const MOST_DAYS = 3_700_000;

function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}

function isDay(day: unknown): boolean {
  return Number.isInteger(day) && Math.abs(day as number) <= MOST_DAYS;
}

function isTexts(texts: unknown): boolean {
  return typeof texts === 'object' && texts !== null && Object.values(texts).every(text => typeof text === 'string');
}

function within(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

function all<T>(what: string, list: Iterable<T>, sound: (item: T, index: number) => boolean): void {
  let index = 0;
  for (const item of list) if (!sound(item, index++)) fail(what);
}

function fail(what: string): never {
  throw new Error(`${what} do not hold together`);
}
