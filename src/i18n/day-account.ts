import type { Selection } from '../engine/model/selection.ts';
import type { ConflictEvent } from '../engine/model/texts.ts';
import { type Change, changesOn } from '../engine/query/changes.ts';
import { frontWalk } from '../engine/query/front-walk.ts';
import { annotationsOn } from '../engine/query/headline.ts';
import { nearestFront } from '../engine/query/nearest-front.ts';
import { neighboursOf, whereabouts, windOf } from '../engine/query/neighbours.ts';
import { pocketsOf } from '../engine/query/pockets.ts';
import { roadWalk } from '../engine/query/road-walk.ts';
import { areaSharesBySide, type SideShare, sharesBySide } from '../engine/query/shares-by-side.ts';
import { type Snapshot, snapshotAt } from '../engine/query/snapshot.ts';
import { type Contradiction, contradictions } from './contradictions.ts';
import type { Holding, ReadingWords, Way } from './en/panel.ts';
import { gapInWords } from './gap-words.ts';
import type { Names } from './names.ts';
import { unreportedInWords } from './unreported-in-words.ts';
import { whatChanged } from './what-changed.ts';

/** Some sentences of the account, and what in them can be gone to: things by the names that they go by there. */
export interface Passage {
  readonly text: string;
  readonly links: readonly { readonly name: string; readonly select: Selection }[];
}

/** What is told under one heading. */
export interface Section {
  readonly kind: keyof ReadingWords['account']['headings'];
  readonly passages: readonly Passage[];
}

/** So many changes are told in full, one by one; the rest by name. */
const IN_FULL = 6;
/** Of so many of these the neighbours are told too. */
const WITH_NEIGHBOURS = 2;
/** So many places are named together; the others are counted, and stand in the list of places. */
const TOGETHER = 30;
/** So many places of ground that is cut off are named. */
const POCKET_PLACES = 3;
/** So many stretches of front are told, if they are at least so long, km. */
const STRETCHES = 6;
const STRETCH_KM = 10;
/** Shares and differences below these are not told. */
const SHARE = 0.001;
const KM = 0.5;

/**
 * A day told in sentences, in an order that a reader can follow without seeing the map: what changed and where that is, what
 * happened, what is disputed, the front from end to end, the roads, outposts behind lines and agreed zones.
 */
export function accountOf(snapshot: Snapshot, names: Names, reading: ReadingWords): Section[] {
  const writer = new AccountWriter(snapshot, names, reading);
  const sections: Section[] = [
    { kind: 'changed', passages: writer.changed() },
    { kind: 'notes', passages: writer.notes() },
    { kind: 'happened', passages: writer.happened() },
    { kind: 'disputed', passages: writer.disputed() },
    { kind: 'front', passages: writer.front() },
    { kind: 'roads', passages: writer.roads() },
    { kind: 'posts', passages: writer.posts() },
    { kind: 'zones', passages: writer.zones() },
  ];
  return sections.filter(({ passages }) => passages.length > 0);
}

/** What a day's account rests on: sources of its changes, events and claims, as indexes into `TheatreTexts.sources`. */
export function accountSources(snapshot: Snapshot, names: Names): number[] {
  const { texts } = names;
  if (!texts) return [];
  return [
    ...changesOn(snapshot.theatre, snapshot.day).flatMap(change => texts.evidence[change.row].sources),
    ...annotationsOn(texts, snapshot.day).flatMap(annotation => annotation.sources),
    ...eventsOn(snapshot, names).flatMap(event => event.sources),
    ...contradictions(snapshot, texts).flatMap(({ claims }) => claims.flatMap(claim => claim.sources)),
  ];
}

function eventsOn({ day }: Snapshot, { texts }: Names): ConflictEvent[] {
  return texts?.events.filter(event => event.day <= day && day < event.until) ?? [];
}

class AccountWriter {
  readonly #snapshot: Snapshot;
  readonly #names: Names;
  readonly #words: ReadingWords['account'];
  readonly #reading: ReadingWords;

  constructor(snapshot: Snapshot, names: Names, reading: ReadingWords) {
    this.#snapshot = snapshot;
    this.#names = names;
    this.#words = reading.account;
    this.#reading = reading;
  }

  /** The chapter that the day belongs to, then every place that changed hands: the largest in full, the rest by name. */
  changed(): Passage[] {
    const { theatre, day } = this.#snapshot;
    const changes = changesOn(theatre, day).filter(({ zone }) => zone < theatre.documented);
    changes.sort((a, b) => theatre.places[a.zone].rank - theatre.places[b.zone].rank || a.zone - b.zone);
    const passages = changes.slice(0, IN_FULL).map((change, i) => this.#change(change, i < WITH_NEIGHBOURS));
    return [
      ...this.#phase(),
      ...(passages.length > 0 ? passages : [plain(`${whatChanged(this.#snapshot, this.#names)}.`)]),
      ...this.#together(changes.slice(IN_FULL)),
    ];
  }

  /** Every note of the editor's layer, also those that the map has no room for. */
  notes(): Passage[] {
    const { texts } = this.#names;
    const written = texts ? annotationsOn(texts, this.#snapshot.day) : [];
    return written.filter(({ kind }) => kind !== 'headline').map(({ text }) => plain(`${text}.`));
  }

  #phase(): Passage[] {
    const { theatre, day } = this.#snapshot;
    const phase = theatre.phases.find(one => one.from <= day && day < one.until);
    if (!phase) return [];
    const { date, record } = this.#names.words;
    const until = Math.min(theatre.last, phase.until - 1);
    const span = record.period(date(Math.max(theatre.first, phase.from)), date(until));
    return [plain(this.#words.phase(this.#names.phase(phase), span))];
  }

  #change({ zone, from, to }: Change, neighbours: boolean): Passage {
    const { theatre } = this.#snapshot;
    const { near, roads } = whereabouts(theatre, zone);
    const where = this.#words.where(
      roads.map(road => road.ref),
      near && { name: this.#names.place(near.place), way: wayOf(near) },
    );
    const name = this.#names.place(zone);
    const sentences = [this.#words.change(name, where, this.#holding(from), this.#holding(to)), this.#frontNow(zone)];
    const beside = neighbours ? this.#neighbours(zone) : [];
    return {
      text: [...sentences, ...beside.map(({ text }) => text)].filter(Boolean).join(' '),
      links: [this.#place(zone), ...beside.flatMap(({ links }) => links)],
    };
  }

  #frontNow(zone: number): string {
    const { x, y } = this.#snapshot.theatre.places[zone];
    const front = nearestFront(this.#snapshot, x, y);
    if (!front) return '';
    return front.km < 0.1 ? this.#words.frontHere : this.#words.frontNow(wayOf(front));
  }

  /** The places next to one, by who has them. */
  #neighbours(zone: number): Passage[] {
    const { theatre, states } = this.#snapshot;
    const byState = new Map<number, ReturnType<typeof neighboursOf>>();
    for (const one of neighboursOf(theatre, zone)) {
      const state = states[one.place];
      byState.set(state, [...(byState.get(state) ?? []), one]);
    }
    return [...byState].map(([state, beside]) => ({
      text: this.#words.neighbours(
        this.#holding(state),
        beside.map(one => ({ name: this.#names.place(one.place), way: wayOf(one) })),
      ),
      links: beside.map(({ place }) => this.#place(place)),
    }));
  }

  /** Places that went the same way, named together. */
  #together(changes: readonly Change[]): Passage[] {
    const alike = new Map<string, Change[]>();
    for (const change of changes) {
      const key = `${change.from} ${change.to}`;
      alike.set(key, [...(alike.get(key) ?? []), change]);
    }
    return [...alike.values()].map(all => {
      // One more is named as quickly as it is counted.
      const named = all.slice(0, all.length <= TOGETHER + 1 ? all.length : TOGETHER);
      const places = named.map(({ zone }) => this.#names.place(zone));
      const rest = all.length - named.length;
      return {
        text: this.#words.changes(
          rest > 0 ? [...places, this.#words.more(rest)] : places,
          this.#holding(all[0].from),
          this.#holding(all[0].to),
        ),
        links: named.map(({ zone }) => this.#place(zone)),
      };
    });
  }

  happened(): Passage[] {
    const { words } = this.#names;
    const events = eventsOn(this.#snapshot, this.#names).map((event): Passage => {
      // Titles often say how many.
      const passages = event.killed <= 0 || event.title.includes(words.number(event.killed));
      const killed = passages ? '' : ` (${this.#reading.event.killed(event.killed)})`;
      return {
        text: `${words.event.kinds[event.kind]}: ${event.title}${killed}. ${event.disputed}`.trim(),
        links: [{ name: event.title, select: { kind: 'event', id: event.id } }],
      };
    });
    return [...events, ...this.#gaps()];
  }

  /** That nobody has counted on this day is no news of it, but must not be taken for none killed. */
  #gaps(): Passage[] {
    const { theatre, day } = this.#snapshot;
    const { texts, words } = this.#names;
    const gaps = texts?.gaps.filter(({ from, until }) => from <= day && day < until) ?? [];
    return gaps.map(gap => plain(`${gapInWords(theatre, gap, this.#words, words.date)}. ${gap.why}`.trim()));
  }

  disputed(): Passage[] {
    const { texts } = this.#names;
    if (!texts) return [];
    const all = contradictions(this.#snapshot, texts).map(one => this.#dispute(one));
    return all.length > 0 ? all : [plain(this.#words.undisputed)];
  }

  #dispute({ zone, claims }: Contradiction): Passage {
    const { theatre, rows } = this.#snapshot;
    const onRecord = rows[zone] < 0 ? 0 : theatre.history.state[rows[zone]];
    const said = claims.map(({ by, says, extent, day }) => {
      const held: Holding =
        says < 0 ? { kind: 'contested', names: [] } : { kind: 'held', names: [this.#names.actor(says)] };
      return this.#words.claim(this.#names.actor(by), held, extent === 'part', this.#names.words.date(day));
    });
    const place = this.#names.place(zone);
    return {
      text: [this.#words.disputed(place, this.#holding(onRecord)), ...said].join(' '),
      links: [this.#place(zone)],
    };
  }

  /** Who has how much ground, how long the front is, and a walk along it. */
  front(): Passage[] {
    const { theatre, day, front } = this.#snapshot;
    const ground = areaSharesBySide(this.#snapshot)
      .filter(({ share }) => share >= SHARE)
      .map(sideShare => ({ held: this.#holder(sideShare), km2: sideShare.amount, share: sideShare.share }));
    const passages = [plain(this.#words.ground(ground))];
    passages.push(...this.#pockets());
    if (front.km === 0) return [...passages, plain(this.#words.noFront)];
    const longer = day > theatre.first ? front.km - snapshotAt(theatre, day - 1).front.km : 0;
    const length = this.#words.length(front.km);
    passages.push(plain(Math.abs(longer) >= KM ? `${length} ${this.#words.longer(longer)}` : length));
    const walk = frontWalk(this.#snapshot);
    const long = walk.filter(({ km, pairs }) => km >= STRETCH_KM && pairs.length > 0).slice(0, STRETCHES);
    for (const { sides, km, loop, upright, pairs } of long) {
      const [a, b] = sides.map(side => this.#names.side(side));
      const named = pairs.map(([one, other]) => [this.#names.place(one), this.#names.place(other)] as const);
      passages.push({
        text: loop ? this.#words.pocket(a, b, named[0][0], km) : this.#words.walk(a, b, km, upright, named),
        links: (loop ? pairs[0].slice(0, 1) : pairs.flat()).map(place => this.#place(place)),
      });
    }
    const rest = walk.filter(stretch => !long.includes(stretch));
    const km = rest.reduce((sum, stretch) => sum + stretch.km, 0);
    if (rest.length > 0) passages.push(plain(this.#words.rest(rest.length, km)));
    return passages;
  }

  /** Ground that nothing was reported from since it was cut off, patch by patch. */
  #pockets(): Passage[] {
    const { theatre } = this.#snapshot;
    return pocketsOf(this.#snapshot).map(pocket => {
      const zones = pocket.zones.filter(zone => zone < theatre.documented);
      zones.sort((a, b) => theatre.places[a].rank - theatre.places[b].rank || a - b);
      const named = zones.slice(0, POCKET_PLACES);
      const places = named.map(zone => this.#names.place(zone));
      if (zones.length > named.length) places.push(this.#words.more(zones.length - named.length));
      const silence = unreportedInWords(pocket, this.#names.words, this.#reading);
      const who = this.#names.state(pocket.state);
      return {
        text: this.#words.unreported(who, places, pocket.km2, silence),
        links: named.map(zone => this.#place(zone)),
      };
    });
  }

  roads(): Passage[] {
    return this.#snapshot.theatre.lines
      .filter(line => line.ref)
      .map(line => ({ line, walk: roadWalk(this.#snapshot, line) }))
      .filter(({ walk }) => walk.length > 0)
      .map(({ line, walk }) => {
        const name = this.#names.line(line);
        const stretches = walk.map(({ state, km, from, to }) => ({
          held: this.#side(state),
          from: this.#names.place(from),
          to: this.#names.place(to),
          km,
        }));
        return { text: this.#words.road(name, stretches), links: [{ name, select: { kind: 'line', id: line.id } }] };
      });
  }

  posts(): Passage[] {
    const { posts } = this.#snapshot;
    if (posts.length === 0) return [];
    const behind = posts.filter(post => post.behind);
    return [
      plain(this.#words.posts(behind.length, posts.length)),
      ...behind.map(({ post, state }): Passage => {
        const front = nearestFront(this.#snapshot, post.x, post.y);
        const name = this.#names.post(post);
        return {
          text: this.#words.post(name, post.number, this.#side(state), front && wayOf(front)),
          links: [{ name, select: { kind: 'post', id: post.id } }],
        };
      }),
    ];
  }

  zones(): Passage[] {
    return this.#snapshot.agreements.map(({ agreement, share }) => {
      const name = this.#names.agreement(agreement);
      const held = sharesBySide(this.#snapshot.theatre, share.entries())
        .filter(({ amount }) => amount >= SHARE)
        .map(sideShare => ({ held: this.#holder(sideShare), share: sideShare.amount }));
      const text = this.#words.zone(name, held);
      return {
        text: agreement.estimate ? `${text} ${this.#words.estimate}` : text,
        links: [{ name, select: { kind: 'agreement', id: agreement.id } }],
      };
    });
  }

  #place(place: number): Passage['links'][number] {
    return { name: this.#names.place(place), select: { kind: 'town', id: this.#snapshot.theatre.places[place].id } };
  }

  #holding(state: number): Holding {
    const { kind, actor, between } = this.#snapshot.theatre.states[state];
    return { kind, names: (kind === 'held' ? [actor] : between).map(one => this.#names.actor(one)) };
  }

  /** The same by side: who of it holds it is not told apart. */
  #side(state: number): Holding {
    const { kind, side } = this.#snapshot.theatre.states[state];
    return { kind, names: kind === 'held' ? [this.#names.side(side)] : [] };
  }

  #holder({ kind, side }: SideShare): Holding {
    return { kind, names: kind === 'held' ? [this.#names.side(side)] : [] };
  }
}

function plain(text: string): Passage {
  return { text, links: [] };
}

function wayOf({ km, bearing }: { readonly km: number; readonly bearing: number }): Way {
  return { km, wind: windOf(bearing) };
}
