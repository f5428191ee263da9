import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import { textWidth } from '../../draw/labels/text-width.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Phase, Theatre } from '../../engine/model/theatre.ts';
import { type Deaths, deathsOf } from '../../engine/query/deaths.ts';
import type { Series } from '../../engine/query/series.ts';
import { snapshotAt } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { marksEn } from '../../i18n/en/marks.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { gapInWords } from '../../i18n/gap-words.ts';
import { Names } from '../../i18n/names.ts';
import { whatChanged } from '../../i18n/what-changed.ts';
import { deathsInWords } from '../describe/deaths-in-words.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import type { Days } from '../plot/plot.ts';
import { seriesOf } from '../plot/series-cache.ts';
import { type Span, spanAt, spansOf } from '../plot/spans.ts';
import { ticksOf, ticksOn } from '../plot/ticks.ts';
import { SpanChooseEvent } from '../plot/time-events.ts';
import { activeScale, evenScale, type TimeScale } from '../plot/time-scale.ts';
import { type Extent, eventTicks } from './strip-events.ts';
import { stripPlots } from './strip-plots.ts';
import { stripStyles } from './territory-strip.styles.ts';

/** What is done on the track that the strip lies in. */
const TRACKED = ['pointermove', 'pointerleave', 'pointerup', 'pointercancel', 'keydown', 'input', 'focusout'] as const;

/** Letters of the names on the strip, px. */
const LETTERS_PX = { phase: 11, small: 10 } as const;
/** A phase has a name, and be it cut short, from this width on, px. */
const SHORTEST_PX = 34;

/**
 * What lies under the track of the slider: phases by name, the weightiest events, how much changed and how many died, who
 * held which share of the ground, the calendar, and the handle; above it, what changed on the day that is pointed at or moved
 * to. Quiet stretches are narrow, unless time is to be even. Says nothing to a screen
 * reader, which hears all of it elsewhere, and changes nothing by itself.
 *
 * @fires span-choose - a phase is clicked: it is to be shown by itself, or everything again
 */
export class TerritoryStrip extends LitElement {
  static override styles = [look, stripStyles];

  /** Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Events and counts of deaths, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** The day shown. */
  @property({ attribute: false }) day = 0;
  /** The days under the track; null for all. */
  @property({ attribute: false }) span: Span | null = null;
  /** Measures small letters in the reader's own font: between marks a px counts. */
  #measure(): (text: string) => number {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return text => textWidth(text, LETTERS_PX.small, 400);
    pen.font = `${LETTERS_PX.small}px ${getComputedStyle(this).fontFamily}`;
    return text => pen.measureText(text).width;
  }

  /** The other of two days compared, null for none. */
  @property({ attribute: false }) compare: number | null = null;
  /** Every day is as wide as any other. Default: false, and quiet stretches are narrow. */
  @property({ attribute: false }) even = false;
  /** The day under the pointer, null for none. */
  @state() pointed: number | null = null;
  /** The handle is being moved, by hand or by keys: its day is told about. */
  @state() held = false;
  /** And by a finger, which can be moved away to move it finely. */
  @state() touched = false;
  /** Of the element, px: asked of the browser while the date runs, it would have the whole page laid out each time. */
  @state() width = 0;

  readonly #later = new DeferredWords(this, timeEn, 'time');
  readonly #marks = new DeferredWords(this, marksEn, 'marks');
  readonly #watch = new ResizeObserver(([{ contentRect }]) => {
    this.width = contentRect.width;
  });
  #track: HTMLElement | null = null;
  #series: Series | null = null;
  #deaths: Deaths | null = null;
  #scale: TimeScale = evenScale({ from: 0, until: 1 });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    this.#track = this.parentElement;
    for (const name of TRACKED) this.#track?.addEventListener(name, this.#onTrack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    for (const name of TRACKED) this.#track?.removeEventListener(name, this.#onTrack);
  }

  /** How the days under the track lie. */
  get scale(): TimeScale {
    return this.#scale;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { theatre, texts } = this;
    if (changed.has('theatre')) {
      this.#series = null;
      if (theatre) void this.#count(theatre);
    }
    if (changed.has('theatre') || changed.has('texts')) this.#deaths = theatre && texts && deathsOf(theatre, texts);
    if (!theatre) return;
    const { from, until } = this.span ?? spanAt(theatre, 'whole', theatre.first);
    const isSame = this.#scale.from === from && this.#scale.until === until;
    // The same object while it is the same scale: what is drawn by it is drawn once.
    if (isSame && !changed.has('theatre') && !changed.has('even')) return;
    this.#scale = this.even ? evenScale({ from, until }) : activeScale(theatre, { from, until });
  }

  override render() {
    const { theatre, words } = this;
    if (!theatre) return nothing;
    const scale = this.#scale;
    const at = `${this.#at(this.day)}%`;
    return html`
      <div class="strip" aria-hidden="true">
        ${this.#phases(theatre)}
        ${guard([theatre, scale, this.#series, this.#deaths], () => stripPlots(theatre, { series: this.#series, deaths: this.#deaths }, scale))}
        ${guard([scale, this.texts, words, this.width], () => this.#events(theatre))}
        ${this.#gaps(theatre)} ${this.#rowNames()}
        ${guard([scale, this.width, this.#later.words, words], () => this.#axis())}
        ${this.compare === null ? nothing : this.#between(this.compare)}
        <svg class="needle"><line x1=${at} x2=${at} y2="100%"></line></svg>
        <svg class="handle"><circle cx=${at} r="11"></circle><circle class="middle" cx=${at} r="9"></circle></svg>
        ${this.#described === null ? nothing : this.#tip(theatre, this.#described)}
      </div>
    `;
  }

  /** What is told stands above its day, but never beyond the ends of the track. */
  protected override updated(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip || this.#described === null) return;
    const room = this.clientWidth - tip.offsetWidth;
    const left = (this.#at(this.#described) / 100) * this.clientWidth - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(-8, Math.min(room + 8, left))}px`;
  }

  /** The day to tell about above the track. */
  get #described(): number | null {
    return this.pointed ?? (this.held ? this.day : null);
  }

  /** A mouse points at a day; fingers and keys move the handle. */
  #onTrack = (event: Event): void => {
    if (event instanceof PointerEvent) {
      const moves = event.type === 'pointermove';
      this.pointed = moves && event.pointerType === 'mouse' ? this.#dayAt(event.clientX) : null;
      this.touched = moves && event.pointerType !== 'mouse';
      if (!moves) this.held = false;
    } else if (event instanceof KeyboardEvent) this.held ||= event.key !== 'Tab' && event.key !== 'Shift';
    else this.held = event.type === 'input';
  };

  #dayAt(x: number): number | null {
    if (!this.theatre) return null;
    const { left, width } = this.getBoundingClientRect();
    const share = (x - left) / width;
    return this.#scale.dayAt(this.words.dir === 'rtl' ? 1 - share : share);
  }

  async #count(theatre: Theatre): Promise<void> {
    const series = await seriesOf(theatre);
    if (theatre !== this.theatre) return;
    this.#series = series;
    this.requestUpdate();
  }

  /** Percent of the width at which a day stands, from the left. */
  #at(day: number): number {
    return 100 * this.#fromLeft(this.#scale.share(day));
  }

  #fromLeft(share: number): number {
    return this.words.dir === 'rtl' ? 1 - share : share;
  }

  /** Where a span begins and ends, px from the left. */
  #extent({ from, until }: Days): readonly [left: number, right: number] {
    const edges = [Math.max(from, this.#scale.from), Math.min(until, this.#scale.until)].map(
      day => this.width * this.#fromLeft(Math.max(0, Math.min(1, this.#scale.edge(day)))),
    );
    return [Math.min(...edges), Math.max(...edges)];
  }

  #phases(theatre: Theatre) {
    const now = spanAt(theatre, 'phase', this.day).phase;
    const { from, until } = this.#scale;
    return guard([theatre, this.texts, this.words, this.#scale, now, this.width], () => {
      const names = new Names(theatre, this.texts, this.words);
      const phases = spansOf(theatre, 'phase').filter(one => one.from < until && one.until > from);
      const chosen = phases.find(({ phase }) => phase && phase === now);
      const chapter = chosen?.phase ? this.#chapterRoom(names.phase(chosen.phase), chosen) : null;
      return html`<svg class="phases">
        ${phases.map((one, i) => this.#phase(theatre, names, one, now, i, chapter))}
        ${
          chosen?.phase && chapter
            ? svg`<g class="chapter">
                <rect x=${chapter[0]} width=${chapter[1] - chapter[0]} height="100%"></rect>
                <text x=${(chapter[0] + chapter[1]) / 2} y="10.5">${names.phase(chosen.phase)}</text>
              </g>`
            : nothing
        }
      </svg>`;
    });
  }

  #phase(theatre: Theatre, names: Names, chosen: Span, now: Phase | null, i: number, chapter: Extent | null) {
    const { phase } = chosen;
    if (!phase) return nothing;
    const [left, right] = this.#extent(chosen);
    // Beside the name of the day's chapter, where that lies over it.
    const parts: Extent[] = chapter
      ? [
          [left, Math.min(right, chapter[0])],
          [Math.max(left, chapter[1]), right],
        ]
      : [[left, right]];
    const [from, to] = parts.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
    const name = phase === now ? '' : shortened(names.phase(phase), to - from - 8);
    const look = ['phase', i % 2 ? 'even' : '', phase === now ? 'now' : ''].join(' ');
    return svg`
      <g class=${look} @click=${() => this.#choose(theatre, chosen)}>
        <title>${names.phase(phase)}</title>
        <rect x=${left} width=${right - left} height="100%"></rect>
        ${name ? svg`<text x=${(from + to) / 2} y="11">${name}</text>` : nothing}
      </g>`;
  }

  /** The name of the day's chapter has room at every width: over its neighbours, but never beyond the ends. */
  #chapterRoom(name: string, span: Days): Extent {
    const [left, right] = this.#extent(span);
    const half = Math.min(this.width, Math.max(right - left, textWidth(name, LETTERS_PX.phase, 600) + 12)) / 2;
    const middle = Math.max(half, Math.min(this.width - half, (left + right) / 2));
    return [middle - half, middle + half];
  }

  /** The weightiest events, as many by name as have room. */
  #events(theatre: Theatre) {
    const { texts, words, width } = this;
    if (!texts || width === 0) return nothing;
    const { from, until } = this.#scale;
    const names = new Names(theatre, texts, words);
    const ticks = eventTicks(
      texts.events,
      day => (day >= from && day < until ? (this.#at(day) / 100) * width : null),
      width,
      // Of a place that fell its name says enough.
      ({ title, place, kind }) => ({ long: title, short: place >= 0 && kind === 'control' ? names.place(place) : '' }),
      this.#measure(),
    );
    return html`<svg class="events">
      ${ticks.map(
        ({ x, label, middle }) => svg`
          <line x1=${x} x2=${x} y1="3" y2="100%"></line><circle cx=${x} cy="5" r="2"></circle>
          ${label ? svg`<text x=${middle} y="9.5">${label}</text>` : nothing}`,
      )}
    </svg>`;
  }

  /** The other of two days compared, and what lies between. */
  #between(other: number) {
    const [a, b] = [this.#at(other), this.#at(this.day)];
    return html`<svg class="between">
      <rect x="${Math.min(a, b)}%" width="${Math.abs(a - b)}%" height="100%"></rect>
      <line x1="${a}%" x2="${a}%" y2="100%"></line>
    </svg><svg class="handle other"><circle cx="${a}%" r="7"></circle><circle class="middle" cx="${a}%" r="5"></circle></svg>`;
  }

  /** What the two rows of bars count. */
  #rowNames() {
    const said = this.#marks.words;
    if (!said || this.width === 0) return nothing;
    const rtl = this.words.dir === 'rtl';
    const row = (text: string, name: string) => {
      const ground = textWidth(text, LETTERS_PX.small, 400) + 6;
      return html`<svg class="row ${name}">
        <rect x=${rtl ? this.width - ground : 0} width=${ground}></rect>
        <text x=${rtl ? this.width - 3 : 3}>${text}</text>
      </svg>`;
    };
    // A record that counts no deaths has no such row.
    const counts = this.#deaths && (this.#deaths.gaps.length > 0 || this.#deaths.killed.some(people => people > 0));
    return html`${row(said.changedRow, 'changed')}${counts ? row(said.killedRow, 'killed') : nothing}`;
  }

  /** A phase, or everything where the phase is all that shows. */
  #choose(theatre: Theatre, phase: Span): void {
    const all = this.#scale.from === phase.from && this.#scale.until === phase.until;
    this.dispatchEvent(new SpanChooseEvent(all ? spanAt(theatre, 'whole', this.day) : phase));
  }

  /** What the hatching means, where there is room to say so. */
  #gaps(theatre: Theatre) {
    const later = this.#later.words;
    const deaths = this.#deaths;
    if (!later || !deaths || deaths.gaps.length === 0) return nothing;
    return html`<svg class="gaps">
      ${deaths.gaps.map(gap => {
        const text = gapInWords(theatre, gap, later.deaths, day => this.words.shortDate(day));
        const [left, right] = this.#extent(gap);
        const ground = textWidth(text, LETTERS_PX.small, 400) + 10;
        if (ground >= right - left) return nothing;
        const middle = (left + right) / 2;
        return svg`<rect x=${middle - ground / 2} y="1" width=${ground} height="13"></rect>
          <text x=${middle} y="11">${text}</text>`;
      })}
    </svg>`;
  }

  #axis() {
    const { axis } = this.#later.words ?? timeEn;
    const width = this.width || 600;
    const ticks = (this.#scale.isEven ? ticksOf : ticksOn)(this.#scale, axis, width, 6.4);
    return html`<svg class="axis">
      ${ticks.map(({ day, label }) => {
        const x = this.#at(day);
        const edge = x < 2 ? 'start' : x > 98 ? 'end' : 'middle';
        return svg`<line x1="${x}%" x2="${x}%" y2="4"></line><text class=${edge} x="${x}%" y="15">${label}</text>`;
      })}
    </svg>`;
  }

  #tip(theatre: Theatre, day: number) {
    const { words } = this;
    const names = new Names(theatre, this.texts, words);
    const later = this.#later.words ?? timeEn;
    const { phase } = spanAt(theatre, 'phase', day);
    const deaths =
      this.texts && this.#deaths
        ? deathsInWords(theatre, this.texts, this.#deaths, later, day, one => words.shortDate(one))
        : '';
    const x = this.#at(day);
    return html`
      <svg class="mark"><line x1="${x}%" x2="${x}%" y2="100%"></line></svg>
      <div class="tip" dir=${words.dir}>
        <b>${words.date(day)}</b> ${whatChanged(snapshotAt(theatre, day), names)}
        ${deaths ? html`<span>${deaths}</span>` : nothing}
        ${phase ? html`<small>${names.phase(phase)}</small>` : nothing}
        ${this.touched && this.held ? html`<small>${later.fine}</small>` : nothing}
      </div>
    `;
  }
}

/** As much of a name as has room, cut short where that is not all of it; '' where it would say nothing. @param room px */
function shortened(name: string, room: number): string {
  if (textWidth(name, LETTERS_PX.phase, 400) <= room) return name;
  if (room < SHORTEST_PX) return '';
  const letters = [...name];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, LETTERS_PX.phase, 400) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
