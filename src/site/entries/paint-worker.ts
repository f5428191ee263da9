import { DrawList } from '../../map/painting/draw-list.ts';
import type { Answer, Order } from '../../map/painting/paint-protocol.ts';
import { RecordPainter } from '../../map/painting/record-painter.ts';
import { keepPictures, type Pictures, replay } from '../../map/painting/replay.ts';
import { SurfacePainter } from '../../map/painting/surface-painter.ts';

/** The worker that draws what changes with the date, so that the page's own thread is free for the reader's hand. */
declare const self: DedicatedWorkerGlobalScope;

const painter = new RecordPainter();
/** A canvas, what paints on it, and the pictures that the page has sent for it. */
interface Taken {
  readonly surface: OffscreenCanvas;
  readonly painter: SurfacePainter;
  readonly pictures: Pictures;
}
const surfaces = new Map<number, Taken>();
const answer = (value: Answer) => self.postMessage(value);

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'take') take(data);
  else if (data.kind === 'drop') surfaces.delete(data.canvas);
  else if (data.kind === 'hold') painter.hold(data.number, data.theatre);
  else if (data.kind === 'release') painter.release(data.number);
  else draw(data);
});

function take({ canvas, surface }: Order & { kind: 'take' }): void {
  const painter = new SurfacePainter();
  surface.addEventListener('contextrestored', () => painter.forget());
  surfaces.set(canvas, { surface, painter, pictures: new Map() });
}

function draw({ canvas, width, height, ratio, record, drawing, hidden }: Order & { kind: 'draw' }): void {
  const taken = surfaces.get(canvas);
  const context = taken?.surface.getContext('2d');
  if (!taken || !context) return;
  const { surface, pictures } = taken;
  keepPictures(pictures, drawing);
  // Setting a size clears and allocates, so it is done only when the size differs; all is painted anew then.
  if (surface.width !== width) surface.width = width;
  if (surface.height !== height) surface.height = height;
  const list = new DrawList();
  if (record) painter.paint(list, record, ratio);
  replay(list, drawing, pictures);
  taken.painter.paint(context, list, width, height, ratio);
  const { requestAnimationFrame: nextFrame } = self;
  // What is drawn is handed to the screen at the end of the next frame of this thread.
  if (hidden) nextFrame(() => nextFrame(() => answer(canvas)));
  else answer(canvas);
}

answer(null);
