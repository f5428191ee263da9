import { plainDigits } from '../dates/digits.ts';

/** Letters of the four directions, in languages that write degrees with them; `O` is west in Romance languages. */
const NEGATIVE = /[SWOЗЮ]|غ|ج/iu;
const POSITIVE = /[NEСВ]|ش/iu;

/**
 * A latitude or longitude in degrees: 36.52, 36,52, 36°31'12"N, 36 31 12 N, -36.5°. Null where the text is none.
 */
export function parseDegrees(text: string): number | null {
  const plain = plainDigits(text).trim().replace(/\s+/g, ' ');
  const number = /^[+-]?\d+(?:[.,]\d+)?$/.exec(plain);
  if (number) return Number(plain.replace(',', '.'));
  const parts =
    /^([NSEWOСЮВЗ]|[\u0621-\u064a]+)?\s*([+-]?\d+(?:[.,]\d+)?)\s*[°ºd:]?\s*(?:(\d+(?:[.,]\d+)?)\s*['′’m:]?\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["″”s]|''|’’)?\s*)?([NSEWOСЮВЗ]|[\u0621-\u064a]+)?\.?$/iu.exec(
      plain,
    );
  if (!parts) return null;
  const [degrees, minutes, seconds] = parts
    .slice(2, 5)
    .map(part => (part === undefined ? 0 : Number(part.replace(',', '.'))));
  if (minutes >= 60 || seconds >= 60) return null;
  const letter = parts[1] ?? parts[5] ?? '';
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  const negative = parts[2].startsWith('-') || (NEGATIVE.test(letter) && !POSITIVE.test(letter));
  return Math.round((negative ? -size : size) * 1e7) / 1e7;
}

/** Latitude and longitude in one cell: `36.5, 36.2`, `36,5; 36,2`, `POINT(36.2 36.5)`, `36°31'N 36°12'E`. */
export function parsePosition(text: string): { lat: number; lon: number } | null {
  const plain = plainDigits(text).trim();
  const point = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*([-+\d.eE]+)[\s,]+([-+\d.eE]+)/i.exec(plain);
  if (point) return within(Number(point[2]), Number(point[1]));
  const pairs = [
    plain.split(/\s*[;|/]\s*/),
    plain.split(/\s*,\s+/),
    /^[^,]*,[^,]*$/.test(plain) ? plain.split(',') : [],
    plain.split(/(?<=[NSEWO])\s*,?\s*(?=[\dNSEWO])/i),
    plain.replace(/[()[\]]/g, '').split(/\s+/),
  ];
  for (const pair of pairs) {
    if (pair.length !== 2) continue;
    const [first, second] = pair.map(part => parseDegrees(part.replace(/[()[\]]/g, '')));
    if (first === null || second === null) continue;
    const turned = /[EWOВЗ]/i.test(pair[0]) && /[NSСЮ]/i.test(pair[1]);
    return turned ? within(second, first) : within(first, second);
  }
  return null;
}

function within(lat: number, lon: number): { lat: number; lon: number } | null {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
