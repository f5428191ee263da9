import type { Selection } from '../engine/model/selection.ts';
import { isSpot } from '../engine/model/spot.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import {
  type Agreement,
  type Line,
  type Phase,
  type Post,
  type Texts,
  type Theatre,
  textIn,
} from '../engine/model/theatre.ts';
import type { Words } from './en/first.ts';

/** What the things of a theatre are called in the reader's language. */
export class Names {
  readonly theatre: Theatre;
  readonly texts: TheatreTexts | null;
  readonly words: Words;

  constructor(theatre: Theatre, texts: TheatreTexts | null, words: Words) {
    this.theatre = theatre;
    this.texts = texts;
    this.words = words;
  }

  /** A text of the theatre in the reader's language. */
  in(texts: Texts): string {
    return textIn(texts, this.words.lang);
  }

  place(place: number): string {
    const own = this.texts?.lang === this.words.lang ? this.texts.placeNames[place] : '';
    return own || this.in(this.theatre.places[place].name);
  }

  /** The first actor of a side stands for it and goes by its short name; the others are named themselves. */
  actor(actor: number): string {
    const { actors, sides } = this.theatre;
    const { side, name } = actors[actor];
    return this.in(actors.findIndex(other => other.side === side) === actor ? sides[side].name : name);
  }

  side(side: number): string {
    return this.in(this.theatre.sides[side].name);
  }

  /** The side or actor of an id, '' where there is none. */
  voice(id: string): string {
    const side = this.theatre.sides.findIndex(one => one.id === id);
    const actor = this.theatre.actors.find(one => one.id === id);
    return side >= 0 ? this.side(side) : actor ? this.in(actor.name) : '';
  }

  /** A holder of ground as comparisons number them by side: a side, contested ground, ground without record. */
  holder(holder: number): string {
    if (holder < this.theatre.sides.length) return this.side(holder);
    return holder === this.theatre.sides.length ? this.words.state.contested : this.words.state.none;
  }

  /** Who has ground in a state: a name, `Contested` or `No record`. */
  state(state: number): string {
    const { kind, actor } = this.theatre.states[state];
    return kind === 'held' ? this.actor(actor) : this.words.state[kind];
  }

  /** The same, with the actors between whom contested ground lies. */
  stateInFull(state: number): string {
    const { kind, between } = this.theatre.states[state];
    if (kind !== 'contested' || between.length === 0) return this.state(state);
    return this.words.state.contestedBetween(between.map(actor => this.actor(actor)));
  }

  post(post: Post): string {
    return this.texts?.posts[post.id]?.name || this.in(post.name);
  }

  line(line: Line): string {
    return this.texts?.lines[line.id]?.name || this.in(line.name) || line.ref || line.id;
  }

  agreement(agreement: Agreement): string {
    return this.texts?.agreements[agreement.id]?.name || this.in(agreement.name);
  }

  phase(phase: Phase): string {
    return this.texts?.phases[phase.id]?.name || this.in(phase.name);
  }

  /** Who holds a documented place and since when, in one line. */
  holding(row: number): string {
    const { history, first } = this.theatre;
    if (row < 0) return this.words.state.none;
    const held = this.stateInFull(history.state[row]);
    const day = history.day[row];
    return day <= first
      ? this.words.state.sinceStart(held, this.words.date(first))
      : this.words.state.since(held, this.words.date(day));
  }

  /** The name of what is selected, '' where the theatre has no such thing. */
  selected({ kind, id }: Selection): string {
    const { theatre, texts } = this;
    switch (kind) {
      case 'town':
      case 'zone': {
        const place = theatre.places.findIndex(one => one.id === id);
        if (place >= 0) return this.place(place);
        return kind === 'zone' && isSpot(id) ? `\u2066${id.replace(',', ', ')}\u2069` : '';
      }
      case 'post': {
        const post = theatre.posts.find(one => one.id === id);
        return post ? this.post(post) : '';
      }
      case 'line': {
        const line = theatre.lines.find(one => one.id === id);
        return line ? this.line(line) : '';
      }
      case 'agreement': {
        const agreement = theatre.agreements.find(one => one.id === id);
        return agreement ? this.agreement(agreement) : '';
      }
      case 'event':
        return texts?.events.find(one => one.id === id)?.title ?? '';
    }
  }
}
