/** Kinds of video file and what they are encoded with, best known first; each with a name that browsers are asked by. */
const CODECS = [
  ['mp4', 'avc', 'avc1.640028'],
  ['webm', 'vp9', 'vp09.00.40.08'],
  ['webm', 'vp8', 'vp8'],
] as const;

export type VideoFormat = (typeof CODECS)[number][0];
export type Codec = (typeof CODECS)[number][1];

/** The kinds of video that this browser can encode in a size, px. */
export async function videoFormats(width: number, height: number): Promise<VideoFormat[]> {
  const formats = [...new Set(CODECS.map(([format]) => format))];
  const found = await Promise.all(formats.map(format => codecFor(format, width, height)));
  return formats.filter((_, i) => found[i] !== null);
}

/** What this browser encodes a kind of video with, or null. */
export async function codecFor(wanted: VideoFormat, width: number, height: number): Promise<Codec | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  for (const [format, name, codec] of CODECS) {
    if (format !== wanted) continue;
    const answer = await VideoEncoder.isConfigSupported({ codec, width, height, bitrate: 2e6 }).catch(() => null);
    if (answer?.supported) return name;
  }
  return null;
}
