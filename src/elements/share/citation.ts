import { dayOf, formatDay } from '../../engine/model/day.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { ShareWords } from '../../i18n/en/share.ts';

/** What a citation of a map names. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** The day shown, or the two compared, in words. */
  readonly date: string;
  /** The day shown, as in an address. */
  readonly iso: string;
  /** Release date and hash of the facts. */
  readonly record: string;
  readonly address: string;
  /** The reader's day. */
  readonly today: number;
}

export const FORMS = ['text', 'bibtex', 'csl'] as const;
export type Form = (typeof FORMS)[number];

/** A citation, in the reader's language where it is a text, and as programs that keep references read it. */
export function citation(form: Form, cited: Cited, words: Words, strings: ShareWords): string {
  const { title, date, record, address, today } = cited;
  const released = /^\d{4}-\d{2}-\d{2}/.exec(record)?.[0] ?? '';
  const day = dayOf(released);
  const known = day === null ? record : strings.cite.released(record, words.date(day));
  if (form === 'text') return strings.cite.words(title, date, known, address, words.date(today));
  const name = `${title}: ${date}`;
  const key = `territory-map-${cited.id}-${cited.iso}`;
  if (form === 'bibtex') {
    return [
      `@misc{${key},`,
      `  title = {${tex(name)}},`,
      '  author = {{Territory Map}},',
      ...(released ? [`  year = {${released.slice(0, 4)}},`] : []),
      `  note = {${tex(strings.cite.note(known, words.date(today)))}},`,
      `  url = {${address}},`,
      `  urldate = {${formatDay(today)}}`,
      '}',
    ].join('\n');
  }
  const parts = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });
  const item = {
    id: key,
    type: 'map',
    title: name,
    author: [{ literal: 'Territory Map' }],
    version: record,
    ...(released ? { issued: parts(released) } : {}),
    accessed: parts(formatDay(today)),
    URL: address,
    language: words.lang,
  };
  return JSON.stringify([item], null, 2);
}

/** Text as it may stand in BibTeX. */
function tex(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').replace(/[\\{}&%$#_~^]/g, sign => {
    if (sign === '\\') return '\\textbackslash{}';
    return sign === '~' || sign === '^' ? `\\${sign}{}` : `\\${sign}`;
  });
}
