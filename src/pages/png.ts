import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { formatDay } from '../engine/model/day.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { indexedPng } from './indexed-png.ts';

const FAMILY = 'IBM Plex Sans Arabic';
const require = createRequire(import.meta.url);
/** Fonts come with the program, so that a picture is the same on every machine; resvg reads TTF, not woff. */
const FONT_FILES = ['400Regular/IBMPlexSansArabic_400Regular.ttf', '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf'].map(
  file => require.resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${file}`),
);

/** What a picture of a day is, for those who find it without its page: theatre, record and date. */
export function stampOf({ theatre, day }: Snapshot): Record<string, string> {
  return { Source: `territory-map ${theatre.id}@${theatre.record} ${formatDay(day)}` };
}

/** Right-to-left isolate and its end. */
const [RLI, PDI] = ['\u2067', '\u2069'];

/**
 * A picture that `drawSvg` has drawn, as PNG.
 * @param about words that travel in the file, by PNG keyword (Latin letters only)
 * @param scale how many times its own size
 * @param colours most colours, up to 256
 */
export function svgToPng(
  svg: string,
  about: Readonly<Record<string, string>> = {},
  scale = 1,
  colours: number | undefined = undefined,
): Buffer {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const { width, height, pixels } = new Resvg(withoutDirection(svg), {
    font,
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  return indexedPng(pixels, width, height, about, colours);
}

/**
 * resvg knows no `direction`: it takes the start of a line for its left end, and numbers first in an Arabic line for
 * the start of a line of digits. So anchors change sides, and the text says itself that it runs from right to left.
 */
function withoutDirection(svg: string): string {
  return svg.replace(/<text ([^>]*?) direction="rtl"([^>]*)>([^<]*)<\/text>/g, (_, before, after, text) => {
    const attributes = `${before}${after}`;
    const turned = attributes.includes('text-anchor="end"')
      ? attributes.replace(' text-anchor="end"', '')
      : attributes.includes('text-anchor=')
        ? attributes
        : `${attributes} text-anchor="end"`;
    return `<text ${turned}>${RLI}${text}${PDI}</text>`;
  });
}
