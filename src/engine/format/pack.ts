import { decode, encode } from 'vlq';

/**
 * Lists of whole numbers as text: base64 VLQ, as in source maps. Small numbers take one character, and gzip finds
 * little left to gain.
 */
export function pack(numbers: Iterable<number>): string {
  return encode([...numbers]);
}

/** @throws Error when the text is not a packed list, or was cut short within a number */
export function unpack(text: string): number[] {
  // The decoder lets a last number without its end go by; a number ends with one of the first 32 digits.
  if (text !== '' && !/[A-Za-f]$/.test(text)) throw new Error('a packed list is cut short');
  return decode(text);
}

/** The same list as differences, each from the one before; small where neighbours are alike. */
export function packDeltas(numbers: Iterable<number>): string {
  let last = 0;
  const deltas: number[] = [];
  for (const number of numbers) {
    deltas.push(number - last);
    last = number;
  }
  return pack(deltas);
}

export function unpackDeltas(text: string): number[] {
  let last = 0;
  return unpack(text).map(delta => {
    last += delta;
    return last;
  });
}

/** Equal neighbours as pairs (value, how often). */
export function packRuns(numbers: Iterable<number>): string {
  const runs: number[] = [];
  for (const number of numbers) {
    if (runs.length && runs[runs.length - 2] === number) runs[runs.length - 1]++;
    else runs.push(number, 1);
  }
  return pack(runs);
}

/** More numbers than any theatre has rows: a damaged file must not fill the memory. */
const LONGEST = 1e7;

/** @param most what no value is larger than, so that a typed array holds them all; none is below 0 */
export function unpackRuns(text: string, most = 0xffff): number[] {
  const runs = unpack(text);
  const numbers: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    if (!(runs[i] >= 0 && runs[i] <= most && runs[i + 1] > 0 && numbers.length + runs[i + 1] < LONGEST))
      throw new Error('a packed list is broken');
    for (let n = 0; n < runs[i + 1]; n++) numbers.push(runs[i]);
  }
  return numbers;
}

/** A line or ring [x0, y0, x1, y1, ..] of whole numbers, each point as the difference from the one before. */
export function packLine(line: ArrayLike<number>): string {
  return pack(Array.from(line, (value, i) => value - (i > 1 ? line[i - 2] : 0)));
}

/** @throws Error when the text is not a packed list, or half a point is missing */
export function unpackLine(text: string): Float64Array {
  const line = Float64Array.from(unpack(text));
  if (line.length % 2) throw new Error('a packed list is broken');
  for (let i = 2; i < line.length; i++) line[i] += line[i - 2];
  return line;
}
