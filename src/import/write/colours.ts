/** Okabe and Ito's colours, which people of every colour vision can tell apart, the best for areas first. */
const SAFE = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#9a7d0a', '#5b3a8e'] as const;
const PATTERNS = ['solid', 'stripe', 'dots', 'cross'] as const;

/** How an actor's ground is painted. */
export interface Paint {
  readonly colour: string;
  readonly pattern: (typeof PATTERNS)[number];
}

/** Below this distance two colours look alike beside each other, for some eyes. */
const ALIKE = 0.09;

/**
 * Colours for a number of holders. Those that the data draw them in stay where everybody can tell them apart; else the
 * first eight get colours that are safe for colour-blind readers, and more of them hues with patterns.
 * @param given #rrggbb for each holder, '' where the data have none
 */
export function paints(given: readonly string[]): { readonly paints: readonly Paint[]; readonly kept: boolean } {
  const kept = given.length > 0 && given.every(colour => colour !== '') && given.length <= 12 && allApart(given);
  if (kept) return { kept, paints: given.map(colour => ({ colour, pattern: 'solid' })) };
  return { kept, paints: given.map((_, i) => paintOf(i, given.length)) };
}

function paintOf(i: number, count: number): Paint {
  if (count <= SAFE.length) return { colour: SAFE[i], pattern: 'solid' };
  // Hues a golden angle apart, at three lightnesses: neighbours in the list look most unlike.
  const hue = (i * 137.508 + 245) % 360;
  const lightness = [0.5, 0.66, 0.8][i % 3];
  const pattern = PATTERNS[Math.floor(i / 24) % PATTERNS.length];
  return { colour: i < SAFE.length ? SAFE[i] : fromOklch(lightness, 0.13, hue), pattern };
}

/** Whether every two of some colours differ enough, for normal eyes and for those that see no red or no green. */
function allApart(colours: readonly string[]): boolean {
  const seen = [(rgb: Rgb) => rgb, deuteranope, protanope].map(eyes =>
    colours.map(colour => oklab(eyes(linear(colour)))),
  );
  return seen.every(labs =>
    labs.every((a, i) => labs.slice(i + 1).every(b => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > ALIKE)),
  );
}

type Rgb = readonly [red: number, green: number, blue: number];

function linear(colour: string): Rgb {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const one = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [one(r), one(g), one(b)];
}

/** Machado, Oliveira and Fernandes 2009, at full strength. */
function deuteranope([r, g, b]: Rgb): Rgb {
  return [
    0.367322 * r + 0.860646 * g - 0.227968 * b,
    0.280085 * r + 0.672501 * g + 0.047413 * b,
    -0.01182 * r + 0.04294 * g + 0.968881 * b,
  ];
}

function protanope([r, g, b]: Rgb): Rgb {
  return [
    0.152286 * r + 1.052583 * g - 0.204868 * b,
    0.114503 * r + 0.786281 * g + 0.099216 * b,
    -0.003882 * r - 0.048116 * g + 1.051998 * b,
  ];
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(Math.max(0, 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b));
  const m = Math.cbrt(Math.max(0, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b));
  const s = Math.cbrt(Math.max(0, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklch(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${parts.map(hex).join('')}`;
}

function hex(value: number): string {
  const one = Math.max(0, Math.min(1, value));
  const shown = one <= 0.0031308 ? 12.92 * one : 1.055 * one ** (1 / 2.4) - 0.055;
  return Math.round(shown * 255)
    .toString(16)
    .padStart(2, '0');
}
