import type { Measure } from '../pen.ts';

/** Breaks a text into lines at most `width` px long, between words; a word that is longer stands alone. */
export function wrap(text: string, width: number, size: number, weight: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}
