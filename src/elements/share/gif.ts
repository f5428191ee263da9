import { GIFEncoder, nearestColorIndex, quantize } from 'gifenc';

/** The last place of the palette means: as in the picture before. */
const COLOURS = 255;
/** Pixels that the palette is made from. */
const SAMPLE = 160_000;
/** Pixels that are looked at without a breath. */
const BAND = 200_000;

/** Lets the page answer its reader before the work goes on. @throws the signal's reason once it is aborted */
export type Breathe = () => Promise<void>;

/**
 * One palette for all pictures of a film, so that what does not change has the same colour in each.
 * @param pictures some of them: red, green, blue, alpha, row by row
 */
export function paletteOf(pictures: readonly Uint8ClampedArray[]): number[][] {
  const all = pictures.reduce((sum, pixels) => sum + pixels.length / 4, 0);
  const step = Math.max(1, Math.ceil(all / SAMPLE));
  const sample = new Uint32Array(Math.ceil(all / step) + pictures.length);
  let count = 0;
  for (const pixels of pictures) {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
    for (let i = 0; i < words.length; i += step) sample[count++] = words[i];
  }
  const palette = quantize(new Uint8Array(sample.buffer, 0, count * 4), COLOURS, { format: 'rgb565' });
  while (palette.length <= COLOURS) palette.push([0, 0, 0]);
  return palette;
}

/** Writes a GIF picture by picture; of each only what differs from the one before. The same pictures give the same bytes. */
export class GifWriter {
  readonly #width: number;
  readonly #height: number;
  readonly #palette: number[][];
  readonly #encoder = GIFEncoder();
  /** Index of the colour nearest to every colour of 16 bits, -1 until it is known. */
  readonly #nearest = new Int16Array(65_536).fill(-1);
  #before: Uint8Array | null = null;

  constructor(width: number, height: number, palette: number[][]) {
    this.#width = width;
    this.#height = height;
    this.#palette = palette;
  }

  /** @param delay how long the picture stands, ms */
  async add(pixels: Uint8ClampedArray, delay: number, breathe: Breathe): Promise<void> {
    const size = this.#width * this.#height;
    const now = new Uint8Array(size);
    for (let from = 0; from < size; from += BAND) {
      this.#index(pixels, now, from, Math.min(size, from + BAND));
      await breathe();
    }
    const before = this.#before;
    const shown = before ? now.map((index, i) => (index === before[i] ? COLOURS : index)) : now;
    this.#encoder.writeFrame(shown, this.#width, this.#height, {
      ...(before ? { transparent: true, transparentIndex: COLOURS } : { palette: this.#palette }),
      delay,
      dispose: 1,
      repeat: 0,
    });
    this.#before = now;
    await breathe();
  }

  finish(): Blob {
    this.#encoder.finish();
    return new Blob([this.#encoder.bytes()], { type: 'image/gif' });
  }

  #index(pixels: Uint8ClampedArray, into: Uint8Array, from: number, to: number): void {
    for (let i = from, at = 4 * from; i < to; i++, at += 4) {
      const bin = ((pixels[at] >> 3) << 11) | ((pixels[at + 1] >> 2) << 5) | (pixels[at + 2] >> 3);
      if (this.#nearest[bin] < 0) {
        // The middle of the bin, so that it does not matter which of its colours comes first.
        const middle = [((bin >> 11) << 3) | 4, (((bin >> 5) & 63) << 2) | 2, ((bin & 31) << 3) | 4];
        this.#nearest[bin] = nearestColorIndex(this.#palette.slice(0, COLOURS), middle);
      }
      into[i] = this.#nearest[bin];
    }
  }
}
