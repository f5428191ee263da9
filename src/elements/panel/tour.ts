import { html, nothing, type TemplateResult } from 'lit';
import { changedUntil } from '../../engine/model/history.ts';
import type { Phase, Theatre } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { openChapter } from '../search/destination.ts';
import { PanelChangeEvent } from '../view/events.ts';
import type { PanelContext } from './panel-context.ts';
import { sourceList } from './sources.ts';

/**
 * The phases as chapters of a tour. The chapter is the one that the day belongs to, so that a date names it: moving in
 * time turns the page, and an address with the date and this panel opens it again.
 */
export function tourPart(context: PanelContext): TemplateResult {
  const { theatre, texts, snapshot, names, words, reading } = context;
  if (!reading) return html``;
  const { tour } = reading;
  const chapters = chaptersOf(theatre);
  const at = chapters.findIndex(one => one.from <= snapshot.day && snapshot.day < one.until);
  const phase = chapters[at]?.phase;
  const note = phase && texts?.phases[phase.id];
  const begun = chapters.filter(one => one.from <= snapshot.day).length;
  const before = phase ? at - 1 : begun - 1;
  const after = phase ? at + 1 : begun;
  const pages = html`
    <div class="turn">
      ${turn(context, chapters[before]?.phase, tour.previous)} ${turn(context, chapters[after]?.phase, tour.next)}
    </div>
  `;
  return html`
    ${pages}
    ${
      phase
        ? html`
            <p class="quiet">${tour.chapter(at + 1, chapters.length)} · ${spanOf(context, chapters[at])}</p>
            <h3 class="chapter" dir="auto">${names.phase(phase)}</h3>
            ${note?.text ? html`<p dir="auto">${note.text}</p>` : nothing}
            <p class="quiet">${tour.changes(changesIn(theatre, chapters[at]))}</p>
          `
        : html`<p>${tour.outside}</p>`
    }
    ${
      phase && chapters[at].from !== snapshot.day
        ? html`<p><button type="button" class="link" @click=${() => open(context, phase)}>${tour.first}</button></p>`
        : nothing
    }
    ${note && note.sources.length > 0 ? html`<h3>${words.sources.heading}</h3>${sourceList(context, note.sources)}` : nothing}
    <h3>${tour.chapters}</h3>
    <ol class="rows">
      ${chapters.map(
        chapter => html`
          <li>
            <button
              type="button"
              class="row"
              aria-current=${chapter.phase === phase ? 'step' : nothing}
              @click=${() => open(context, chapter.phase)}
            >
              <span class="link" dir="auto">${names.phase(chapter.phase)}</span>
              <span class="quiet">${spanOf(context, chapter)}</span>
            </button>
          </li>
        `,
      )}
    </ol>
    <p>
      <button type="button" class="leave" @click=${() => context.ask(new PanelChangeEvent('today'))}>${tour.leave}</button>
    </p>
  `;
}

/** A phase within the theatre's days: one without an end lasts until the next one. */
interface Chapter {
  readonly phase: Phase;
  readonly from: number;
  /** First day no longer in it. */
  readonly until: number;
}

function chaptersOf({ phases, first, last }: Theatre): Chapter[] {
  const ordered = [...phases].sort((a, b) => a.from - b.from);
  return ordered.map((phase, i) => ({
    phase,
    from: Math.max(first, phase.from),
    until: Math.min(last + 1, phase.until, ordered[i + 1]?.from ?? Infinity),
  }));
}

function spanOf({ words }: PanelContext, { from, until }: Chapter): string {
  return words.record.period(words.shortDate(from), words.shortDate(until - 1));
}

function changesIn(theatre: Theatre, { from, until }: Chapter): number {
  const { history } = theatre;
  const days = history.changedDays.subarray(changedUntil(history, from - 1), changedUntil(history, until - 1));
  return days.reduce((sum, day) => sum + changesOn(theatre, day).length, 0);
}

function turn(context: PanelContext, phase: Phase | undefined, label: string): TemplateResult {
  return html`
    <button type="button" class="page" aria-disabled=${!phase} @click=${() => phase && open(context, phase)}>${label}</button>
  `;
}

function open(context: PanelContext, phase: Phase): void {
  for (const event of openChapter(context.theatre, phase)) context.ask(event);
}
