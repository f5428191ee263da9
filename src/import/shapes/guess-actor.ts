import { foldHeader } from '../../engine/text/fold.ts';
import { lookUp } from '../../engine/text/look-up.ts';
import { readPlainDate } from '../dates/read-date.ts';
import { certainty } from '../tables/roles.ts';
import { colourName, normalColour } from './colour-names.ts';
import { stemOf, withoutDate } from './file-names.ts';
import type { FeatureDates } from './layer-dates.ts';
import { column, columnsOf, findColumn, type Member, type PropertyColumn } from './properties.ts';

/** Who holds each of some features, and how that was found out. */
export interface ActorColumn {
  /** A text a feature; '' is contested ground. */
  readonly texts: readonly string[];
  /** #rrggbb a feature, '' where it is drawn in none. */
  readonly colours: readonly string[];
  /** `property "side"`, `the colours`, for the account. */
  readonly from: string;
  readonly guessed: boolean;
  /** Nothing in the data tells holders apart. */
  readonly constant: boolean;
}

/** How far a property of this kind can be trusted to name the holder where nothing says so. */
const BASE: Readonly<Record<string, number>> = {
  folder: 1.2,
  'outer folder': 1.1,
  name: 1,
  file: 0.95,
  style: 0.9,
  fill: 0.85,
  stroke: 0.5,
  status: 0.8,
};
/** Above this many holders, a property that tells them apart is doubted unless its name says that it holds them. */
const MANY = 12;

/**
 * Find who holds each feature: by the property that the caller names, else by what looks most like it.
 * @param wanted a property, `folder`, `style`, `colour` or `file`; any other text is the one holder of all
 * @param known whether a text names a holder that the data declare
 * @param dates when they hold: a text within which the date stands is a name without it, and what only follows the date is none
 */
export function actorColumn(
  members: readonly Member[],
  wanted: string | undefined,
  known: (text: string) => boolean,
  dates?: Pick<FeatureDates, 'within' | 'from'>,
): ActorColumn {
  const columns = columnsOf(members).map(one =>
    one.key === dates?.within ? column(one.key, one.texts.map(withoutDate)) : one,
  );
  const fills = members.map(({ feature }) =>
    normalColour(String(feature.properties.fill ?? feature.properties.stroke ?? '')),
  );
  const files = column(
    'file',
    members.map(({ layer }) => stemOf(layer)),
  );
  if (wanted !== undefined) {
    const special = lookUp(
      { colour: fills, color: fills, file: files.texts, 'file name': files.texts },
      wanted.toLowerCase(),
    );
    const named = findColumn(columns, wanted);
    if (named) return given(named.texts, `property "${named.key}"`, false, named.key);
    if (special === fills) return given(fills.map(colourName), 'the colours', false, 'fill');
    if (special) return given(special, 'the file names', false);
    return {
      texts: members.map(() => wanted),
      colours: fills,
      from: `--actor ${wanted}`,
      guessed: false,
      constant: true,
    };
  }
  const candidates = [...columns.map(readable), files];
  const best = candidates
    .map(one => ({ one, score: scoreOf(one, members.length, known) * (followsDates(one, dates?.from) ? 0.3 : 1) }))
    .sort((a, b) => b.score - a.score)[0];
  if (best && best.score >= 0.25) {
    const { key, texts } = best.one;
    const what =
      key === 'file'
        ? 'the file names'
        : key === 'fill'
          ? 'the colours'
          : key === 'folder'
            ? 'the folders'
            : key === 'style'
              ? 'the styles'
              : `property "${key}"`;
    return given(key === 'fill' ? texts.map(colourName) : texts, what, true, key);
  }
  return { texts: members.map(() => 'Drawn area'), colours: fills, from: 'nothing', guessed: true, constant: true };

  function given(texts: readonly string[], from: string, guessed: boolean, key = ''): ActorColumn {
    const own = key === 'style' ? texts.map(textOfStyle) : texts;
    return { texts: own, colours: fills, from, guessed, constant: false };
  }
}

/** Colours in one spelling, and style ids such as `poly-0288D1-1200-77` as the colours that they are. */
function readable(one: PropertyColumn): PropertyColumn {
  if (one.key === 'fill' || one.key === 'stroke') return column(one.key, one.texts.map(normalColour));
  if (one.key === 'style') return column(one.key, one.texts.map(textOfStyle));
  return one;
}

function textOfStyle(style: string): string {
  const hex = /^(?:poly|line|icon-\d+)-([0-9A-F]{6})(?=-|$)/i.exec(style)?.[1];
  return hex === undefined ? style.replace(/^#/, '') : colourName(`#${hex.toLowerCase()}`);
}

/** Whether a property says no more than the date does: all areas of a day have one value, another one than on other days. */
function followsDates({ texts }: PropertyColumn, from: readonly (number | null)[] = []): boolean {
  const byDay = new Map<number | null, Set<string>>();
  const counts = new Map<number | null, number>();
  texts.forEach((text, i) => {
    byDay.set(from[i], (byDay.get(from[i]) ?? new Set()).add(text));
    counts.set(from[i], (counts.get(from[i]) ?? 0) + 1);
  });
  if (byDay.size < 2 || [...counts.values()].some(count => count < 2)) return false;
  const values = [...byDay.values()];
  return values.every(({ size }) => size === 1) && new Set(values.flatMap(one => [...one])).size === byDay.size;
}

function scoreOf(
  { key, texts, written, distinct }: PropertyColumn,
  total: number,
  known: (text: string) => boolean,
): number {
  if (written === 0) return 0;
  const values = [...new Set(texts.filter(text => text !== ''))];
  const share = (test: (text: string) => boolean) => values.filter(test).length / values.length;
  const said = certainty(key, 'actor');
  let score =
    said > 0
      ? 1 + 2 * said
      : (lookUp(BASE, foldHeader(key)) ?? (distinct > 1 && distinct <= MANY && distinct < total / 2 ? 0.5 : 0));
  score += 2 * share(known);
  if (share(text => /^[-+]?[\d.,]+$/.test(text)) > 0.5) score *= 0.1;
  if (share(text => readPlainDate(text) !== null && /\d{4}/.test(text)) > 0.5) score = 0;
  if (share(text => text.length > 60) > 0.3) score *= 0.1;
  // Ground without a holder is rare; a property that few features have is of something else.
  if (written < total / 2) score *= written / total;
  if (distinct > MANY && distinct > total * 0.6 && said === 0) score *= 0.15;
  // What is the same everywhere tells nobody apart.
  if (distinct === 1 && total > 1 && said === 0) score *= key === 'file' || key === 'fill' ? 0.1 : 0.4;
  if (key === 'file' && distinct === 1) score = 0;
  return score;
}
