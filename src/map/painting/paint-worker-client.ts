import type { Viewport } from '../../draw/viewport.ts';
import type { Answer, Order, SentRecord } from './paint-protocol.ts';
import { Recorder } from './recorder.ts';
import { RecordSender, type WantedRecord } from './send-record.ts';

/** How long a worker may take to start, ms: one that never answers is none. */
const PATIENCE_MS = 10_000;

/** The worker that draws for all maps of a page. */
export class PaintWorkerClient {
  readonly #worker: Worker;
  readonly #drawn = new Map<number, (failed?: Error) => void>();
  readonly #records = new RecordSender(order => this.#send(order));
  #failed: Error | null = null;
  #canvases = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /**
   * Resolves once the worker is there.
   * @param address script of the worker, as the page may use it
   * @throws where there is none to be had: in a sandbox, under a policy, in an old browser
   */
  static async start(address: string): Promise<PaintWorkerClient> {
    if (!('OffscreenCanvas' in globalThis && 'transferControlToOffscreen' in HTMLCanvasElement.prototype))
      throw new Error('no canvas off the page');
    const worker = new Worker(address, { type: 'module' });
    const client = new PaintWorkerClient(worker);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => client.#fail(new Error('no answer'), reject), PATIENCE_MS);
      worker.addEventListener('error', event => {
        event.preventDefault();
        client.#fail(new Error(event.message || 'not loaded'), reject);
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        clearTimeout(timer);
        if (data === null) resolve();
        else client.#answer(data);
      });
    });
    return client;
  }

  /** A canvas that this worker draws on. */
  canvas(): PaintedCanvas {
    const number = this.#canvases++;
    const element = document.createElement('canvas');
    const surface = element.transferControlToOffscreen();
    this.#send({ kind: 'take', canvas: number, surface }, [surface]);
    return new PaintedCanvas(
      element,
      this.#records,
      (drawing, how) => {
        const pictures = drawing.pictures.map(([, picture]) => picture);
        return new Promise((resolve, reject) => {
          if (this.#failed) throw this.#failed;
          this.#drawn.set(number, failed => (failed ? reject(failed) : resolve()));
          this.#send({ kind: 'draw', canvas: number, drawing, ...how }, [drawing.calls.buffer, ...pictures]);
        });
      },
      () => this.#send({ kind: 'drop', canvas: number }),
    );
  }

  #send(order: Order, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  #answer(canvas: number, failed?: Error): void {
    const drawn = this.#drawn.get(canvas);
    this.#drawn.delete(canvas);
    drawn?.(failed);
  }

  #fail(cause: Error, reject: (cause: Error) => void): void {
    this.#failed = cause;
    this.#worker.terminate();
    for (const canvas of [...this.#drawn.keys()]) this.#answer(canvas, cause);
    reject(cause);
  }
}

type Send = (
  drawing: ReturnType<Recorder['take']>,
  how: { record: SentRecord | null; width: number; height: number; ratio: number; hidden: boolean },
) => Promise<void>;

/** A canvas of the page that another thread draws on. */
export class PaintedCanvas {
  readonly element: HTMLCanvasElement;
  /** What is drawn here is sent with `show`. */
  readonly context = new Recorder();
  readonly #records: RecordSender;
  readonly #send: Send;
  readonly drop: () => void;
  #record: SentRecord | null = null;

  constructor(element: HTMLCanvasElement, records: RecordSender, send: Send, drop: () => void) {
    this.element = element;
    this.#records = records;
    this.#send = send;
    this.drop = drop;
  }

  /** Has the other thread paint what the record says, below what is drawn here. */
  paint(wanted: WantedRecord, view: Viewport): void {
    this.#record = this.#records.write(wanted, view);
  }

  /**
   * Sends what was drawn; resolves when it is drawn there, and once it can be shown where the canvas is hidden. One at a
   * time.
   * @param width device pixels, as is `height`
   * @param ratio device pixels to one of the drawing
   * @throws Error when the thread has died
   */
  show(width: number, height: number, ratio: number): Promise<void> {
    const record = this.#record;
    this.#record = null;
    return this.#send(this.context.take(), {
      record,
      width,
      height,
      ratio,
      hidden: this.element.style.visibility === 'hidden',
    });
  }
}
