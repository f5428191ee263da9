import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { frontGrounds } from '../../draw/layers/front-grounds.ts';
import { gainsOf } from '../../draw/layers/gained-ground.ts';
import { changedPlaces } from '../../draw/layers/towns.ts';
import { styleOf } from '../../draw/style.ts';
import { LAYERS, type LayerName } from '../../draw/view-params.ts';
import type { EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import { type Theatre, textIn } from '../../engine/model/theatre.ts';
import type { Comparison } from '../../engine/query/comparison.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import { gainedSince } from '../../engine/query/headline.ts';
import { areaSharesBySide, type SideShare } from '../../engine/query/shares-by-side.ts';
import { alliesMeet, type Snapshot, unreportedKm2 } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { type MarkWords, marksEn } from '../../i18n/en/marks.ts';
import { Names } from '../../i18n/names.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { alliedSign, gainedSwatch, hatchSwatch, unreportedSwatch } from '../look/mark-swatches.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';
import { LayersChangeEvent } from '../view/later-events.ts';
import { DEFAULT_LAYERS } from '../view/view.ts';
import { edgeSign, type MARKS, markSign, sign } from './legend-signs.ts';

/** Whether a theatre has anything to show in a layer. What its texts hold, such as events, is not known at once. */
function has({ agreements, lines, posts, places }: Theatre, row: LayerName): boolean {
  const shown: Partial<Record<LayerName, readonly unknown[]>> = { agreements, lines, posts, towns: places };
  return shown[row]?.length !== 0;
}

/** A mark in its colour, what it means, and how many of it there are on the day (0: not told). */
type MarkRow = readonly [mark: keyof typeof MARKS, colour: string, text: string, count: number];

/** The marks that stand under a layer, beside its own: those that the map shows on the day. */
const MARK_ROWS: Partial<Record<LayerName, (snapshot: Snapshot, said: MarkWords) => MarkRow[]>> = {
  lines({ theatre, lines }, said) {
    const states = lines.flatMap(({ km }) => [...km.keys()]).filter(state => state >= 0);
    const held = states.find(state => theatre.states[state].kind === 'held') ?? -1;
    const rows: MarkRow[] = [];
    if (held >= 0) rows.push(['road', theatre.sides[theatre.states[held].side].colour, said.heldRoad, 0]);
    if (states.some(state => theatre.states[state].kind === 'contested'))
      rows.push(['road', styleOf(theatre, 'light').contested, said.contestedRoad, 0]);
    return rows;
  },
  posts({ theatre, posts }, said) {
    const colour = (actor: number) => theatre.sides[theatre.actors[actor].side].colour;
    const numbered = posts.filter(({ post }) => post.number !== '');
    const others = posts.filter(({ post }) => post.number === '');
    const behind = posts.filter(post => post.behind);
    const rows: MarkRow[] = [];
    if (numbered.length > 0) rows.push(['outpost', colour(numbered[0].post.actor), said.outpost, numbered.length]);
    if (others.length > 0) rows.push(['smallPost', colour(others[0].post.actor), said.smallPost, others.length]);
    if (behind.length > 0) {
      const { side } = theatre.states[behind[0].state];
      rows.push(['behind', theatre.sides[side]?.colour ?? 'currentColor', said.behind, behind.length]);
    }
    return rows;
  },
  towns({ theatre, day, areas }, said) {
    const held = areas.find(({ state }) => theatre.states[state].kind === 'held');
    const colour = held ? theatre.sides[theatre.states[held.state].side].colour : 'none';
    const changed = changedPlaces({ theatre, day }).length;
    const rows: MarkRow[] = [['town', colour, said.townHeld, 0]];
    if (changed > 0) rows.push(['changed', colour, said.changed, changed]);
    return rows;
  },
};

/**
 * What the signs on the map mean, and the switches of its layers: one row, one layer that the theatre has. Under `control` stand the sides
 * that hold ground on the day shown, with their share of it.
 *
 * @fires layers-change - the reader switches a layer
 * @fires kinds-change - the reader switches a kind of event
 */
export class TerritoryLegend extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        font-size: var(--_small, 0.8125rem);
      }
      ul {
        padding-block-end: 8px;
      }
      /* Beside each other where there is room, so that all of it is seen at once. */
      .rows {
        column-gap: 28px;
        columns: 2 290px;
      }
      .rows > li {
        break-inside: avoid;
      }
      label {
        align-items: center;
        cursor: pointer;
        display: flex;
        gap: 8px;
        min-block-size: 26px;
      }
      input {
        accent-color: var(--_accent, auto);
        block-size: 16px;
        flex: none;
        inline-size: 16px;
        margin: 4px;
      }
      .sign {
        flex: none;
        forced-color-adjust: auto;
      }
      .sides {
        padding-block-end: 4px;
        padding-inline-start: 32px;
      }
      .sides li {
        align-items: center;
        display: flex;
        gap: 8px;
        line-height: 1.55;
      }
      .actor {
        flex-wrap: wrap;
        padding-inline-start: 16px;
      }
      .actor small {
        flex-basis: 100%;
        padding-inline-start: 18px;
      }
      .share {
        color: var(--_quiet, inherit);
        margin-inline-start: auto;
        padding-inline-start: 1em;
        white-space: nowrap;
      }
      .off {
        opacity: 0.5;
      }
      /* They come later: their room is kept. */
      territory-kinds {
        min-block-size: 26px;
      }
      territory-kinds:not(:defined) {
        display: block;
      }
    `,
  ];

  /** The day. Default: none, and nothing is shown. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** What the day is compared with and whose word it is shown by: what the hatches mean. Default: none. */
  @property({ attribute: false }) dayView: DayView | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** Layers that are on. Changed by the reader's hand too. Default: all but the online tiles. */
  @property({ attribute: false }) layers: ReadonlySet<LayerName> = DEFAULT_LAYERS;
  /** The events, once they are loaded: which kinds there are. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** Kinds of event that are shown, null for all. Default: null. */
  @property({ attribute: false }) kinds: ReadonlySet<EventKind> | null = null;

  readonly #said = new DeferredWords(this, marksEn, 'marks');

  override render() {
    const { snapshot } = this;
    if (!snapshot) return nothing;
    return html`
      <ul class="rows">
        ${LAYERS.filter(row => has(snapshot.theatre, row)).map(row => this.#row(row, snapshot))}
      </ul>
    `;
  }

  #row(row: LayerName, snapshot: Snapshot) {
    const on = this.layers.has(row);
    return html`
      <li>
        <label>
          <input
            type="checkbox"
            .checked=${on}
            @change=${(event: Event & { currentTarget: HTMLInputElement }) =>
              this.#switch(row, event.currentTarget.checked)}
          />
          ${row === 'control' ? nothing : this.#sign(row, snapshot)} ${this.words.layers[row]}
        </label>
        ${row === 'front' ? this.#edges(snapshot, on) : this.#marks(row, snapshot, on)}
        ${row === 'control' ? html`${this.#sides(snapshot, on)}${this.#unreported(snapshot, on)}${this.#gained(snapshot, on)}${this.#hatches(on)}` : nothing}
        ${row === 'front' && alliesMeet(snapshot) ? html`<ul class=${on ? 'sides' : 'sides off'}><li>${alliedSign()} ${this.words.layers.allied}</li></ul>` : nothing}
        ${
          row === 'events' && on && this.texts?.events.length !== 0
            ? html`<territory-kinds .texts=${this.texts} .words=${this.words} .kinds=${this.kinds}></territory-kinds>`
            : nothing
        }
      </li>
    `;
  }

  /** Outposts in the colour that they have on the map. */
  #sign(row: LayerName, { theatre, posts }: Snapshot) {
    const [first] = row === 'posts' ? posts : [];
    return first ? markSign('smallPost', theatre.sides[theatre.actors[first.post.actor].side].colour) : sign(row);
  }

  #sides(snapshot: Snapshot, on: boolean) {
    const names = new Names(snapshot.theatre, null, this.words);
    const name = ({ kind, side }: SideShare) => (kind === 'held' ? names.side(side) : this.words.state[kind]);
    return html`
      <ul class=${on ? 'sides' : 'sides off'}>
        ${areaSharesBySide(snapshot).map(
          sideShare => html`
            <li>
              ${swatch(snapshot.theatre, sideShare.state)} ${name(sideShare)}
              <span class="share">${this.words.percent(sideShare.share)}</span>
            </li>
            ${toldApart(snapshot, sideShare).map(
              state => html`
                <li class="actor">${swatch(snapshot.theatre, state)} ${names.state(state)}${this.#noteOn(state)}</li>
              `,
            )}
          `,
        )}
      </ul>
    `;
  }

  /** What is to be known of the ground of a state's actor. */
  #noteOn(state: number) {
    const { actor } = (this.snapshot as Snapshot).theatre.states[state];
    const note = this.texts?.actorNotes[actor];
    return note ? html` <small>${note}</small>` : nothing;
  }

  /** What is faded: ground that nothing was reported from since it was cut off. It is a part of its last holder's. */
  #unreported(snapshot: Snapshot, on: boolean) {
    const km2 = unreportedKm2(snapshot);
    if (km2 === 0) return nothing;
    const { words } = this;
    return html`
      <ul class=${on ? 'sides' : 'sides off'}>
        <li>${unreportedSwatch()} ${words.state.unreported} <span class="share">${words.km2(km2)}</span></li>
      </ul>
    `;
  }

  /** What the front is dashed for, and the lines beside it: only those that are on the map that day. */
  #edges(snapshot: Snapshot, on: boolean) {
    const said = this.#said.words;
    const { compared } = this.dayView ?? {};
    const rows = frontGrounds(snapshot)
      .filter(ground => ground !== 'known')
      .map(ground => html`<li>${edgeSign(ground)} ${this.words.edges[ground]}</li>`);
    if (said && snapshot.areas.some(({ state }) => snapshot.theatre.states[state].kind === 'contested'))
      rows.push(html`<li>${markSign('contestedEdge')} ${said.contestedEdge}</li>`);
    if (said && compared)
      rows.push(html`<li>${markSign('oldFront')} ${said.oldFront(this.words.date(compared.earlier.day))}</li>`);
    return rows.length > 0 ? html`<ul class=${on ? 'sides' : 'sides off'}>${rows}</ul>` : nothing;
  }

  /** The marks of a layer beside its own, each as the map draws it on the day. */
  #marks(row: LayerName, snapshot: Snapshot, on: boolean) {
    const said = this.#said.words;
    if (!said) return nothing;
    const rows = MARK_ROWS[row]?.(snapshot, said) ?? [];
    if (rows.length === 0) return nothing;
    return html`
      <ul class=${on ? 'sides' : 'sides off'}>
        ${rows.map(([mark, colour, text, count]) => html`<li>${markSign(mark, colour)} ${text} ${count ? html`<span class="share">${this.words.number(count)}</span>` : nothing}</li>`)}
      </ul>
    `;
  }

  /** What is tinted more strongly: ground gained on the day, where the map shows one day of the record. */
  #gained(snapshot: Snapshot, on: boolean) {
    const gains = this.dayView?.compared || this.dayView?.claimed ? [] : [...gainsOf(snapshot)];
    if (gains.length === 0) return nothing;
    const { words } = this;
    const since = gainedSince(snapshot, words);
    return html`
      <ul class=${on ? 'sides gained' : 'sides gained off'}>
        ${gains.map(([side, { km2 }]) => {
          const { name, colour } = snapshot.theatre.sides[side];
          return html`<li>${gainedSwatch(colour)} ${words.changes.gained(textIn(name, words.lang), since)} <span class="share">${words.km2(km2)}</span></li>`;
        })}
      </ul>
    `;
  }

  /** What is hatched: ground that passed between two days, or that a claim and the record differ about. */
  #hatches(on: boolean) {
    const { compared, claimed } = this.dayView ?? {};
    const { words } = this;
    const rows = (compared?.balances ?? []).map(({ holder, gained }) => {
      const { sides } = (compared as Comparison).theatre;
      const { gainedBy, became } = words.compare;
      const side = sides[holder];
      const text = side
        ? gainedBy(textIn(side.name, words.lang))
        : became[holder === sides.length ? 'contested' : 'none'];
      return gained > 0
        ? html`<li>${hatchSwatch(side?.colour ?? 'currentColor')} ${text}<span class="share">${words.km2(gained)}</span></li>`
        : nothing;
    });
    if (claimed && claimed.differing.size > 0) {
      const places = words.number(claimed.differing.size);
      rows.push(
        html`<li>${hatchSwatch('currentColor')} ${words.voice.hatched}<span class="share">${places}</span></li>`,
      );
    }
    return rows.length > 0 ? html`<ul class=${on ? 'sides' : 'sides off'}>${rows}</ul>` : nothing;
  }

  #switch(row: LayerName, on: boolean): void {
    const layers = new Set(this.layers);
    if (on) layers.add(row);
    else layers.delete(row);
    this.layers = layers;
    this.dispatchEvent(new LayersChangeEvent(layers));
  }
}

/** States of a side's actors that the map tells apart by a pattern and that hold ground on the day. */
function toldApart({ areas, theatre }: Snapshot, { kind, side }: SideShare): number[] {
  if (kind !== 'held') return [];
  return areas
    .map(area => area.state)
    .filter(state => {
      const { actor, unreported } = theatre.states[state];
      return (
        actor >= 0 && !unreported && theatre.actors[actor].side === side && theatre.actors[actor].pattern !== 'solid'
      );
    });
}
