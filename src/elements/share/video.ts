import { BufferTarget, CanvasSource, Mp4OutputFormat, Output, QUALITY_HIGH, WebMOutputFormat } from 'mediabunny';
import { type Codec, codecFor, type VideoFormat } from './video-formats.ts';

/** Encodes a canvas, picture by picture. */
export class VideoWriter {
  readonly #output: Output<Mp4OutputFormat | WebMOutputFormat, BufferTarget>;
  readonly #source: CanvasSource;
  readonly #format: VideoFormat;
  #at = 0;

  private constructor(canvas: HTMLCanvasElement, format: VideoFormat, codec: Codec) {
    this.#format = format;
    this.#output = new Output({
      format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
      target: new BufferTarget(),
    });
    this.#source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH });
    this.#output.addVideoTrack(this.#source);
  }

  /** @throws Error where the browser cannot encode that */
  static async start(canvas: HTMLCanvasElement, format: VideoFormat): Promise<VideoWriter> {
    const codec = await codecFor(format, canvas.width, canvas.height);
    if (!codec) throw new Error(`this browser makes no ${format}`);
    const writer = new VideoWriter(canvas, format, codec);
    await writer.#output.start();
    return writer;
  }

  /** Takes what the canvas shows. @param seconds how long it stands */
  async add(seconds: number): Promise<void> {
    await this.#source.add(this.#at, seconds);
    this.#at += seconds;
  }

  async cancel(): Promise<void> {
    await this.#output.cancel();
  }

  async finish(): Promise<Blob> {
    await this.#output.finalize();
    return new Blob([this.#output.target.buffer ?? new ArrayBuffer()], { type: `video/${this.#format}` });
  }
}
