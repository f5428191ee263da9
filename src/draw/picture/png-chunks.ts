/** What a PNG says of itself beside its pixels. */
export interface PngFacts {
  /** Pixels to an inch, for programs that print; null says nothing. */
  readonly dpi?: number | null;
  /** Words that travel in the file, by PNG keyword (Latin letters only). */
  readonly about?: Readonly<Record<string, string>>;
}

/** Signature and header of a PNG, which come before all else, bytes. */
const HEAD = 8 + 25;
const INCH_M = 0.0254;
/** Rendering intent of sRGB: perceptual. */
const PERCEPTUAL = 0;

/**
 * A PNG that also says that its colours are sRGB, how many pixels there are to an inch, and some words. Without the first
 * a program may show the colours as those of its own screen or press. What it says of these already is left out.
 */
export function withPngFacts(png: Uint8Array, { dpi = null, about = {} }: PngFacts): Uint8Array<ArrayBuffer> {
  const added = [chunk('sRGB', [PERCEPTUAL])];
  if (dpi !== null) {
    const perMetre = Math.round(dpi / INCH_M);
    added.push(chunk('pHYs', [...number(perMetre), ...number(perMetre), 1]));
  }
  for (const [keyword, text] of Object.entries(about)) added.push(chunk('tEXt', latin(`${keyword}\0${text}`)));
  return joined([png.subarray(0, HEAD), ...added, ...restOf(png)]);
}

/** What follows the header, without what is said anew. */
function restOf(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const rest: Uint8Array[] = [];
  for (let at = HEAD; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (!['sRGB', 'pHYs', 'gAMA', 'cHRM', 'iCCP'].includes(type)) rest.push(png.subarray(at, end));
    at = end;
  }
  return rest;
}

/** A chunk of a PNG: length, type, data and checksum. */
export function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function number(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function latin(text: string): number[] {
  return [...text].map(letter => letter.charCodeAt(0) & 255);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Checksum of a chunk: Node's own is too new, and browsers have none. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
