import type { Row } from '../project/rows.ts';

/** Most letters of a label: lists of choices are as wide as their longest one. */
const LONGEST = 90;

/** How each source is called in a list of choices. Those that would look alike are told apart by day, address or id. */
export function sourceLabels(sources: readonly Row[]): { readonly id: string; readonly label: string }[] {
  const short = sources.map(({ publisher = '', title = '' }) =>
    publisher === title || title === '' ? publisher : `${publisher}: ${title}`,
  );
  const counts = new Map<string, number>();
  for (const label of short) counts.set(label, (counts.get(label) ?? 0) + 1);
  return sources.map(({ id, date, url }, i) => {
    const label = short[i] || id;
    if ((counts.get(short[i]) ?? 0) < 2) return { id, label: cut(label, LONGEST) };
    const detail = date || url?.replace(/^https?:\/\/(www\.)?/, '') || id;
    return { id, label: `${cut(label, LONGEST / 2)} (${tail(detail, LONGEST / 2)})` };
  });
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** What tells addresses apart stands at their ends. */
function tail(text: string, most: number): string {
  return text.length > most ? `…${text.slice(1 - most)}` : text;
}
