import { type Breathe, GifWriter, paletteOf } from './gif.ts';
import type { VideoFormat } from './video-formats.ts';

export type FilmFormat = 'gif' | VideoFormat;

/** A film of pictures of one size. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly days: readonly number[];
  /** Paints the picture of a day on `context`. */
  paint(day: number): void;
  readonly context: CanvasRenderingContext2D;
  /** How long each picture stands, and the last one, seconds. */
  readonly seconds: number;
  readonly last: number;
}

/** How far the work has come. */
export type Progress = (done: number, canvas: HTMLCanvasElement) => void;

/** As many pictures give a film its palette. */
const SAMPLES = 12;

/**
 * Makes a film, a picture at a time, so that no more than a few are in memory and the page goes on answering. Workers
 * would be no help: a frame without an origin has none. The same pictures give the same GIF, byte for byte.
 * @throws the signal's reason once it is aborted
 */
export async function makeFilm(film: Film, format: FilmFormat, signal: AbortSignal, progress: Progress): Promise<Blob> {
  const { canvas } = film.context;
  const breathe = breathing(signal);
  if (format === 'gif') return gif(film, breathe, progress);
  const { VideoWriter } = await import('./video.ts');
  const writer = await VideoWriter.start(canvas, format);
  try {
    for (const [i, day] of film.days.entries()) {
      film.paint(day);
      await writer.add(secondsOf(film, i));
      progress(i + 1, canvas);
      await breathe();
    }
    return await writer.finish();
  } catch (cause) {
    await writer.cancel();
    throw cause;
  }
}

async function gif(film: Film, breathe: Breathe, progress: Progress): Promise<Blob> {
  const { width, height, days, context } = film;
  const pixels = () => context.getImageData(0, 0, width, height).data;
  const samples: Uint8ClampedArray[] = [];
  for (const day of spread(days, SAMPLES)) {
    film.paint(day);
    samples.push(pixels());
    await breathe();
  }
  const writer = new GifWriter(width, height, paletteOf(samples));
  for (const [i, day] of days.entries()) {
    film.paint(day);
    await breathe();
    await writer.add(pixels(), Math.round(secondsOf(film, i) * 1000), breathe);
    progress(i + 1, context.canvas);
  }
  return writer.finish();
}

function secondsOf({ days, seconds, last }: Film, i: number): number {
  return i === days.length - 1 ? Math.max(last, seconds) : seconds;
}

/** At most so many of some days, evenly spread, the first and the last among them. */
function spread(days: readonly number[], most: number): number[] {
  const count = Math.min(days.length, most);
  return Array.from({ length: count }, (_, i) => days[Math.round((i * (days.length - 1)) / Math.max(1, count - 1))]);
}

/** A breath is a task of its own; unlike a timer it is not slowed down where the page is out of sight. */
function breathing(signal: AbortSignal): Breathe {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resolve, reject) => {
      port1.onmessage = () => {
        if (signal.aborted) {
          port1.close();
          reject(signal.reason);
        } else resolve();
      };
      port2.postMessage(null);
    });
}
