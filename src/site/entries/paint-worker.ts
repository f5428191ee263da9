import type { Answer, Order } from '../../map/painting/paint-protocol.ts';
import { RecordPainter } from '../../map/painting/record-painter.ts';
import { keepPictures, type Pictures, replay } from '../../map/painting/replay.ts';

/** The worker that draws what changes with the date, so that the page's own thread is free for the reader's hand. */
declare const self: DedicatedWorkerGlobalScope;

const painter = new RecordPainter();
const surfaces = new Map<number, { surface: OffscreenCanvas; pictures: Pictures }>();
const answer = (value: Answer) => self.postMessage(value);

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'take') surfaces.set(data.canvas, { surface: data.surface, pictures: new Map() });
  else if (data.kind === 'drop') surfaces.delete(data.canvas);
  else if (data.kind === 'hold') painter.hold(data.number, data.theatre);
  else if (data.kind === 'release') painter.release(data.number);
  else draw(data);
});

function draw({ canvas, width, height, ratio, record, drawing, hidden }: Order & { kind: 'draw' }): void {
  const taken = surfaces.get(canvas);
  const context = taken?.surface.getContext('2d');
  if (!taken || !context) return;
  const { surface, pictures } = taken;
  keepPictures(pictures, drawing);
  // Setting a size clears and allocates, so it is done only when the size differs.
  if (surface.width !== width) surface.width = width;
  if (surface.height !== height) surface.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  if (record) painter.paint(context, record, ratio);
  replay(context, drawing, pictures);
  const { requestAnimationFrame: nextFrame } = self;
  // What is drawn is handed to the screen at the end of the next frame of this thread.
  if (hidden) nextFrame(() => nextFrame(() => answer(canvas)));
  else answer(canvas);
}

answer(null);
