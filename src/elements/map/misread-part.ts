import { html, nothing, type TemplateResult } from 'lit';
import type { ViewParam } from '../../draw/view-params.ts';
import { dayOf } from '../../engine/model/day.ts';
import { parseSelection } from '../../engine/model/selection.ts';
import type { NoticeWords } from '../../i18n/en/notices.ts';
import type { Names } from '../../i18n/names.ts';
import { DateChangeEvent, SelectChangeEvent } from '../view/events.ts';
import { AccordingChangeEvent, CompareChangeEvent } from '../view/later-events.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { Misread } from '../view/misread.ts';
import type { MapState } from './tool-dialogs.ts';

/** As much of a text that was not understood as is shown. */
const LONGEST = 40;

/** What of all that was asked for was not understood, in one sentence, with what was perhaps meant to be chosen. */
export function misreadPart(
  { map, names, view, misread }: MapState,
  words: NoticeWords,
): TemplateResult | typeof nothing {
  if (misread.size === 0) return nothing;
  const subjects: Readonly<Record<string, string>> = words.names;
  const entries = [...misread];
  const things = entries
    .filter(([name, { now }]) => name !== 'theatre' && !isReadOtherwise(name, now))
    .map(
      ([name, { asked }]) =>
        `${subjects[name] ?? subjects[name.startsWith('?') ? 'key' : 'attribute']} ${quoted(asked)}`,
    );
  const said = entries.flatMap(([name, { asked, now }]) =>
    name === 'theatre'
      ? words.unknownMap(isolated(asked))
      : isReadOtherwise(name, now)
        ? asked === now
          ? words.outside(quoted(asked), names.words.date((name === 'compare' ? view.compare : null) ?? view.day))
          : words.readAs(quoted(asked), titleOf(name, now, names))
        : [],
  );
  if (things.length > 0) said.push(words.leftOut(names.words.list(things)));
  const guesses = entries.filter(([, { guess }]) => guess !== '');
  return html`
    <p class="outdated" role="status">
      ${said.join(' ')}
      ${
        guesses.length > 0
          ? html`${words.perhaps} ${guesses.map(([name, one]) => guessOf(map, names, name, one))}`
          : nothing
      }
    </p>
  `;
}

/** Numbers that mean two dates were read as one of them, or a date outside the record as the nearest one inside. */
function isReadOtherwise(name: string, now: string): boolean {
  return (name === 'date' || name === 'compare') && dayOf(now) !== null;
}

function guessOf(map: MapAttributes, names: Names, name: string, { guess }: Misread): TemplateResult {
  const title = titleOf(name, guess, names);
  if (name === 'theatre' && map.dataset.unknown)
    return html`<a href="?theatre=${encodeURIComponent(guess)}"><bdi>${title}</bdi></a> `;
  return html`<button type="button" @click=${(event: Event) => choose(event, map, name, guess)}><bdi>${title}</bdi></button> `;
}

function titleOf(name: string, text: string, names: Names): string {
  const selection = name === 'select' ? parseSelection(text) : name === 'town' ? parseSelection(`town:${text}`) : null;
  const day = name === 'date' || name === 'compare' ? dayOf(text) : null;
  if (day !== null) return names.words.date(day);
  return (selection && names.selected(selection)) || (name === 'accordingTo' && names.voice(text)) || text;
}

/** What the reader chooses is told like any choice, so that the address follows. */
function choose({ currentTarget }: Event, map: MapAttributes, name: string, guess: string): void {
  const events: Readonly<Record<string, () => Event>> = {
    date: () => new DateChangeEvent(guess),
    compare: () => new CompareChangeEvent(guess),
    accordingTo: () => new AccordingChangeEvent(guess),
    town: () => new SelectChangeEvent(parseSelection(`town:${guess}`)),
    select: () => new SelectChangeEvent(parseSelection(guess)),
  };
  const event = events[name]?.();
  if (event) currentTarget?.dispatchEvent(event);
  else if (name === 'theatre') map.theatreId = guess;
  else map[name as ViewParam] = guess;
}

function quoted(text: string): string {
  return `“${isolated(text)}”`;
}

function isolated(text: string): string {
  return `\u2068${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\u2069`;
}
