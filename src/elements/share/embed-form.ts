import { html, nothing, type TemplateResult } from 'lit';
import { LAYERS, type ViewParams } from '../../draw/view-params.ts';
import { dayOf, formatDay } from '../../engine/model/day.ts';
import { languageName } from '../../i18n/load-words.ts';
import { voicesOfTheatre } from '../describe/voices.ts';
import { formatLayers, parseLayers } from '../view/view.ts';
import { choose, type DialogContext, field, tick } from './dialog-context.ts';
import { wholeArea } from './picture-options.ts';
import { KINDS, type Kind } from './snippet.ts';

/** What the reader wants embedded. */
export interface EmbedOptions {
  readonly choices: Readonly<ViewParams>;
  readonly kind: Kind;
  /** px */
  readonly height: number;
  /** Whether the element keeps to the record of today. */
  readonly pinned: boolean;
}

/** Towns of a lower rank are chosen on the map. */
const RANK = 3;

/** The form in which an embedded map is chosen. */
export function embedForm(
  context: DialogContext,
  options: EmbedOptions,
  change: (change: Partial<EmbedOptions>) => void,
): TemplateResult {
  const { shown, words, strings } = context;
  const { names } = shown;
  const { theatre, texts } = names;
  const { choices } = options;
  const span = { min: formatDay(theatre.first), max: formatDay(theatre.last) };
  const set = (changed: Partial<ViewParams>) => change({ choices: { ...choices, ...changed } });
  const voices = texts ? voicesOfTheatre(theatre, texts) : [];
  const whole = choices.view === wholeArea(shown);
  return html`
    <fieldset>
      <legend>${strings.embed.choose}</legend>
      ${field(strings.embed.date, 'date', choices.date, span, date => set({ date }))}
      ${field(strings.embed.compare, 'date', choices.compare, { ...span, required: false }, compare => set({ compare }))}
      <p class="quiet dates">${datesInWords(choices, words)}</p>
      ${choose(strings.embed.place, choices.town, placesOf(context, choices), town => set({ town, select: '' }))}
      ${choose(
        strings.embed.part,
        whole ? 'whole' : 'shown',
        (['shown', 'whole'] as const).map(part => [part, strings.embed.parts[part]]),
        part => set({ view: part === 'whole' ? wholeArea(shown) : shown.area() }),
      )}
      ${
        voices.length > 0
          ? choose(
              strings.embed.accordingTo,
              choices.accordingTo,
              [['', words.voice.record], ...voices.map(({ id }) => [id, names.voice(id)] as const)],
              accordingTo => set({ accordingTo }),
            )
          : nothing
      }
      ${choose(strings.embed.lang, choices.lang, [['', strings.embed.langs], ...shown.names.theatre.languages.map((code): [string, string] => [code, languageName(code)])], lang => set({ lang }))}
      ${choose(strings.embed.theme, choices.theme, Object.entries(words.themes), theme => set({ theme }))}
      ${choose(strings.embed.controls, choices.controls, Object.entries(strings.embed.controlNames), controls =>
        set({ controls }),
      )}
      ${field(strings.embed.height, 'number', String(options.height), { min: '320', max: '1200' }, height =>
        change({ height: Number(height) }),
      )}
      ${choose(strings.embed.kind, options.kind, Object.entries(strings.embed.kinds), kind =>
        change({ kind: KINDS.find(one => one === kind) ?? 'frame' }),
      )}
      ${options.kind === 'element' ? tick(strings.embed.pin, options.pinned, pinned => change({ pinned })) : nothing}
      ${layersOf(context, choices, layers => set({ layers }))}
    </fieldset>
  `;
}

/** The dates chosen, in words: a browser writes them in the fields as it likes. */
function datesInWords({ date, compare }: Readonly<ViewParams>, words: DialogContext['words']): string {
  const days = [dayOf(date), dayOf(compare)].filter(day => day !== null).sort((a, b) => a - b);
  return days.length < 2 ? words.date(days[0]) : words.record.period(words.date(days[0]), words.date(days[1]));
}

/** The larger towns by name, and the one that is chosen. */
function placesOf(
  { shown: { names }, words, strings }: DialogContext,
  { town }: Readonly<ViewParams>,
): [id: string, name: string][] {
  const { places } = names.theatre;
  const found = places.flatMap((place, i): [string, string][] =>
    place.rank <= RANK || place.id === town ? [[place.id, names.place(i)]] : [],
  );
  return [['', strings.embed.noPlace], ...found.sort((a, b) => a[1].localeCompare(b[1], words.lang))];
}

/** Switches of the layers; online tiles come from elsewhere, and are the reader's own choice. */
function layersOf(
  { words, strings }: DialogContext,
  choices: Readonly<ViewParams>,
  chosen: (layers: string) => void,
): TemplateResult {
  const layers = parseLayers(choices.layers);
  const names: Partial<Record<string, string>> = words.layers;
  return html`
    <fieldset class="layers">
      <legend>${strings.embed.layers}</legend>
      ${LAYERS.filter(layer => layer !== 'tiles' && names[layer]).map(layer =>
        tick(names[layer] ?? '', layers.has(layer), on => {
          const next = new Set(layers);
          if (on) next.add(layer);
          else next.delete(layer);
          chosen(formatLayers(next));
        }),
      )}
    </fieldset>
  `;
}
