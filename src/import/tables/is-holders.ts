import { readDates } from '../dates/read-dates.ts';

/** Whether cells can be the names of holders: texts, and no dates. */
export function isHolders(texts: readonly string[]): boolean {
  const filled = texts.filter(text => text !== '').slice(0, 200);
  if (filled.length === 0) return false;
  const numbers = filled.filter(text => /^[-+]?[\d.,\s%]+$/.test(text)).length;
  return numbers < filled.length / 2 && readDates(filled).unread > filled.length / 2;
}
