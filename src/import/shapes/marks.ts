import type { Draft } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import type { Column, Table } from '../tables/table.ts';
import type { Observation } from './changes.ts';
import { takeControl } from './control-table.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Signs of an encyclopaedia's map that are no places: arcs round a dot, arrows, airports, ships and the like are kept apart. */
const NO_PLACE = /\barc|arrow|line|cross\b|legend|abm|transparent|blank/i;
/** Words in a mark's file name that are not the colour. */
const COLOUR_WORDS =
  /red|lime|green|blue|yellow|orange|purple|black|white|gr[ae]y|brown|pink|teal|cyan|olive|maroon|navy|gold|violet|magenta|turquoise/gi;

/**
 * The marks of a map with one dot a place: the colours in the mark's name are its holders, two of them contested
 * ground.
 */
export function takeMarks(
  table: Table,
  options: ImportOptions,
  gazetteer: Gazetteer,
  draft: Draft,
  situations: Observation[],
): void {
  const mark = table.roles.get('mark') ?? table.columns.find(({ header }) => /^mark$/i.test(header));
  if (!mark) return;
  const label = (i: number) =>
    cellOf(table, /^label$/i, i) || cellOf(table, /^link$/i, i) || table.roles.get('name')?.texts[i] || '';
  const kept = table.rows.flatMap((_, i) => (NO_PLACE.test(mark.texts[i]) || label(i) === '' ? [] : [i]));
  const left = table.rows.length - kept.length;
  if (left > 0)
    draft.notes.warn(
      { file: table.sheet.file, line: table.header.line },
      'a mark without a label, or an arc round another mark, was left out',
      left,
    );
  const pick = (texts: (i: number) => string): string[] => kept.map(texts);
  const column = (index: number, header: string, texts: string[]): Column => {
    return { index, header, texts, written: texts.length, distinct: new Set(texts).size, date: null };
  };
  const colours = pick(i => coloursOf(mark.texts[i]));
  const columns = [
    column(0, 'label', pick(label)),
    column(
      1,
      'lat',
      pick(i => table.roles.get('lat')?.texts[i] ?? ''),
    ),
    column(
      2,
      'long',
      pick(i => table.roles.get('lon')?.texts[i] ?? ''),
    ),
    column(
      3,
      'mark',
      colours.map(colour => (colour.includes(';') ? 'contested' : colour)),
    ),
    column(
      4,
      'between',
      colours.map(colour => (colour.includes(';') ? colour : '')),
    ),
    column(
      5,
      'rank',
      pick(i => rankOf(cellOf(table, /^marksize$/i, i))),
    ),
  ];
  const [names, lat, lon, actor, between, rank] = columns;
  const roles: Table['roles'] = new Map([
    ['name', names],
    ['lat', lat],
    ['lon', lon],
    ['actor', actor],
    ['between', between],
    ['rank', rank],
  ]);
  takeControl({ ...table, rows: kept.map(i => table.rows[i]), columns, roles }, options, gazetteer, draft, situations);
}

/** `Location dot red.svg` is Red; `80x80-red-lime-anim.gif` is fought for by Red and Lime. */
function coloursOf(mark: string): string {
  const words = [...new Set((mark.match(COLOUR_WORDS) ?? []).map(word => word.toLowerCase()))];
  if (words.length === 0) return mark.replace(/\.(svg|png|gif|jpe?g)$/i, '');
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(';');
}

/** Larger dots are larger towns. */
function rankOf(size: string): string {
  const pixels = Number(size);
  if (!(pixels > 0)) return '';
  return String(pixels >= 30 ? 1 : pixels >= 18 ? 2 : pixels >= 12 ? 3 : pixels >= 9 ? 4 : pixels >= 7 ? 5 : 6);
}

function cellOf({ columns }: Table, header: RegExp, i: number): string {
  return columns.find(column => header.test(column.header.trim()))?.texts[i] ?? '';
}
