/** Zones as people write them after a time of day. */
const ZONE = String.raw`(?:z|utc|gmt|[cewm]es?t|eest|[ecmp][sd]t|msk|trt|bst)\b`;
const OFFSET = String.raw`[+-](?:\d{2}:?\d{2}\b|\d{1,2}\b(?!\s*[\p{L}./-]))`;
const CLOCK = String.raw`(?<![\d:])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\b\.?|[صم](?!\p{L}))?`;
/** `T14`, `T1430`, `T143000`: ISO 8601 without colons; `_143000` as in names of files. */
const PACKED_CLOCK = String.raw`(?:(?<=\d)T|(?<=\d{8})[_-](?=\d{4}))\d{2}(?:\d{2}){0,2}(?:[.,]\d+)?(?!\d)`;
/** `2 pm`, `14h30`, `14 h`; with a dot only where a word or the end of the text tells it from a date. */
const HOURS = [
  String.raw`(?<!\d)(?:0?[1-9]|1[0-2])\s?[ap]\.?\s?m\b\.?`,
  String.raw`(?<!\d)\d{1,2}\s?h(?:\s?\d{2})?(?!\p{L})`,
  String.raw`(?<!\p{L})(?:at|saat|à|о|um|الساعة)\s+\d{1,2}\.\d{2}(?!\.?\d)`,
  String.raw`(?<=\d{4},?\s+)\d{1,2}\.\d{2}$`,
].join('|');
/** Time of day and zone: a day is the one that is written, never converted. */
const TIME = new RegExp(
  String.raw`(?:(?:(?<=\d)T|[\s,]*)${CLOCK}|${PACKED_CLOCK}|${HOURS})\s*(?:${ZONE})?\s*(?:${OFFSET})?(?:\s*[([][^)\]]*[)\]])*`,
  'giu',
);
/** What stands for a time of day in words, and the zone that a date alone may have. */
const TIME_WORDS =
  /(?<!\p{L})(?:noon|midday|midnight|morning|afternoon|evening|uhr|saat|الساعة|صباحا|مساء|utc|gmt)(?!\p{L})|(?<=\d)z(?!\p{L})/giu;
/** What follows a date where a part of an address was taken along. */
const ADDRESS = /(?<=.)(?:&(?:\w+[;=]|$)|#).*$/;

/** A text for a date without its time of day, without what an address has around it, and with the digits of all computers. */
export function dateAlone(text: string): string {
  return (
    unescaped(text)
      .replace(ADDRESS, ' ')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
      .replace(/[\u200b-\u200f\u00ad\u061c\u2060\u2066-\u2069\ufeff]/g, '')
      .trim()
      .replace(TIME, ' ')
      .replace(TIME_WORDS, ' ')
      // May ’19: a year, no day of a month.
      .replace(/(?<=[\p{L}\d][\s.,]*)['’‘](\d{2})(?=[^\p{L}\d]*$)/u, ' 20$1')
  );
}

/** A text from an address that was escaped twice. */
function unescaped(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of its own.
    return text;
  }
}
