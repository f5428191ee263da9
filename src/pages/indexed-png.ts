import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { chunk, joined, type PngFacts, withPngFacts } from '../draw/picture/png-chunks.ts';

/** The parts of gifenc that are used here; the package ships no types. */
interface Gifenc {
  quantize(pixels: Uint8Array, colours: number, options: { format: typeof FORMAT }): readonly (readonly number[])[];
  applyPalette(pixels: Uint8Array, palette: readonly (readonly number[])[], format: typeof FORMAT): Uint8Array;
}

// CommonJS whose default export is something else to every loader: asked for as what it is.
const gifenc: Gifenc = createRequire(import.meta.url)('gifenc');

/** An index is one byte. */
const COLOURS = 256;
/** Keeps the flat colours of a map as they are; only the blends along edges move, by a step that no eye sees. */
const FORMAT = 'rgb565';

/**
 * Pixels as a PNG with a palette: a third of the bytes of one with three channels. The picture counts as opaque.
 * @param pixels red, green, blue, alpha, row by row
 * @param colours most colours, up to 256
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  facts: PngFacts = {},
  colours = COLOURS,
): Buffer {
  const palette = gifenc.quantize(pixels, colours, { format: FORMAT });
  const indexes = gifenc.applyPalette(pixels, palette, FORMAT);
  const rows = Buffer.alloc((width + 1) * height);
  // Each row starts with its filter: none, which is best for indexes.
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const png = joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette.flat()),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', []),
  ]);
  return Buffer.from(withPngFacts(png, facts).buffer);
}
