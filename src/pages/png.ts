import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { PdfFonts } from '../draw/picture/pdf.ts';
import { fontFile, LETTERS, type PdfFontName } from '../draw/picture/pdf-fonts.ts';
import type { PngFacts } from '../draw/picture/png-chunks.ts';
import { formatDay } from '../engine/model/day.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { indexedPng } from './indexed-png.ts';

const FAMILY = 'IBM Plex Sans Arabic';
const require = createRequire(import.meta.url);
/** Fonts come with the program, so that a picture is the same on every machine; resvg reads TTF, not woff. */
const FONT_FILES = [
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  // What the Arabic family lacks, such as the ğ and ş of Turkish, comes from its Latin sister.
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
].map(file => require.resolve(`@expo-google-fonts/${file}`));

/** The same letters for a PDF, cut up as a browser loads them: so both write the same bytes. */
export async function pdfFonts(): Promise<PdfFonts> {
  const found: [PdfFontName, Uint8Array][] = await Promise.all(
    LETTERS.flatMap(letters =>
      ([400, 600] as const).map(async (weight): Promise<[PdfFontName, Uint8Array]> => {
        const bytes = await readFile(require.resolve(fontFile(letters, weight)));
        return [`${letters}-${weight}`, new Uint8Array(bytes)];
      }),
    ),
  );
  return Object.fromEntries(found) as PdfFonts;
}

/** What a picture of a day is, for those who find it without its page: theatre, record and date. */
export function stampOf({ theatre, day }: Snapshot): Readonly<Record<string, string>> {
  return { Source: `territory-map ${theatre.id}@${theatre.record} ${formatDay(day)}` };
}

/**
 * A picture that `drawSvg` has drawn, as PNG.
 * @param facts what the file says of itself
 * @param scale how many times its own size
 */
export function svgToPng(svg: string, facts: PngFacts = {}, scale = 1): Buffer {
  const { width, height, pixels } = svgPixels(svg, scale);
  return indexedPng(pixels, width, height, facts);
}

/** A picture in SVG as pixels: red, green, blue, alpha, row by row. */
export function svgPixels(svg: string, scale = 1): { width: number; height: number; pixels: Uint8Array } {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render();
}
