import { lookUp } from '../../engine/text/look-up.ts';

/** Colours as people name them. */
const NAMES: readonly (readonly [name: string, red: number, green: number, blue: number])[] = [
  ['Red', 220, 40, 40],
  ['Dark red', 130, 10, 20],
  ['Orange', 245, 140, 30],
  ['Yellow', 245, 225, 60],
  ['Lime', 150, 220, 60],
  ['Green', 40, 150, 60],
  ['Dark green', 10, 80, 40],
  ['Teal', 0, 140, 140],
  ['Light blue', 110, 190, 240],
  ['Blue', 40, 90, 210],
  ['Dark blue', 10, 30, 110],
  ['Purple', 130, 60, 170],
  ['Pink', 240, 130, 190],
  ['Brown', 130, 80, 40],
  ['White', 250, 250, 250],
  ['Light grey', 200, 200, 200],
  ['Grey', 128, 128, 128],
  ['Black', 15, 15, 15],
];

/** Names of colours that are read as such. */
export const COLOUR_WORDS: Readonly<Record<string, string>> = {
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  black: '#000000',
  white: '#ffffff',
  grey: '#808080',
  gray: '#808080',
  brown: '#a52a2a',
  pink: '#ffc0cb',
  lime: '#00ff00',
};

/** A colour as #rrggbb, '' where the text is none. Takes #rgb, #rrggbbaa, rgb(1, 2, 3) and the plainest names. */
export function normalColour(text: string): string {
  const plain = text.trim().toLowerCase();
  const word = lookUp(COLOUR_WORDS, plain);
  if (word) return word;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(plain);
  if (short)
    return `#${short
      .slice(1)
      .map(digit => digit + digit)
      .join('')}`;
  const long = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(plain);
  if (long) return `#${long[1]}`;
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(plain);
  if (!parts) return '';
  return `#${parts
    .slice(1)
    .map(part => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** `Red` for #d22828; '' for no colour. */
export function colourName(colour: string): string {
  const normal = normalColour(colour);
  if (normal === '') return '';
  const rgb = [1, 3, 5].map(at => Number.parseInt(normal.slice(at, at + 2), 16));
  let best = { name: '', distance: Infinity };
  for (const [name, ...parts] of NAMES) {
    const distance = parts.reduce((sum, part, i) => sum + (part - rgb[i]) ** 2, 0);
    if (distance < best.distance) best = { name, distance };
  }
  return best.name;
}
