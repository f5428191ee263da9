import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TerritoryCanvas } from '../../../src/elements/canvas/territory-canvas.ts';
import { deferredParts } from '../../../src/elements/map/deferred-parts.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { accordingTo, voicesOf } from '../../../src/engine/query/claims.ts';
import { Comparison } from '../../../src/engine/query/comparison.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { en } from '../../../src/i18n/en/first.ts';
import { PaintWorkerClient } from '../../../src/map/painting/paint-worker-client.ts';
import painter from '../../../src/site/entries/paint-worker.ts?worker&url';
import { startPaintWorker } from '../../../src/site/start-paint-worker.ts';
import { makeTexts, makeTheatre } from '../../elements/fixture.ts';

const theatre = makeTheatre();
const texts = makeTexts(theatre);
const on = (date: string) => snapshotAt(theatre, parseDay(date));
/** Two days that look different, and a third. */
const [FIRST, SECOND, THIRD] = [on('2020-01-01'), on('2020-03-02'), on('2020-03-10')];

beforeAll(() => {
  if (!customElements.get('territory-canvas')) customElements.define('territory-canvas', TerritoryCanvas);
});
beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function show(paintWorker?: () => Promise<PaintWorkerClient>) {
  const map = document.createElement('territory-canvas');
  map.style.cssText = 'display:block;width:500px;height:400px';
  document.body.append(map);
  Object.assign(map, { theatre, texts, snapshot: FIRST, words: en.map, paintWorker });
  await map.drawn;
  return map;
}

const canvases = (map: TerritoryCanvas) => [
  ...map.shadowRoot!.querySelectorAll<HTMLCanvasElement>('[class*=day] canvas'),
];
const seen = (map: TerritoryCanvas) => canvases(map).filter(({ style }) => style.visibility !== 'hidden');

/** What a reader sees of the day's canvas, as one text. */
function picture(map: TerritoryCanvas): string {
  const [canvas, ...others] = seen(map);
  expect(others).toEqual([]);
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height).data.join();
}

/** Two maps come to look the same. */
const expectSame = (a: TerritoryCanvas, b: TerritoryCanvas) =>
  vi.waitFor(() => expect(picture(a) === picture(b), 'the same picture').toBe(true));

/** So do two maps whose hatches end in soft edges, which a browser reckons a little otherwise on a canvas off the page. */
const expectAlike = (a: TerritoryCanvas, b: TerritoryCanvas) =>
  vi.waitFor(() => {
    const [here, there] = [picture(a), picture(b)].map(all => all.split(','));
    const unlike = here.filter((value, i) => value !== there[i]).length;
    expect(unlike / here.length, 'share of what differs').toBeLessThan(0.001);
  });

async function put(map: TerritoryCanvas, snapshot = FIRST): Promise<void> {
  map.snapshot = snapshot;
  await map.drawn;
}

/** A map whose date has been drawn by the other thread. */
async function away(paintWorker = () => startPaintWorker(painter)) {
  const map = await show(paintWorker);
  // The first dates are drawn by the page, until the thread is there and the map has found its size.
  await vi.waitFor(async () => {
    await put(map, SECOND);
    await put(map, THIRD);
    expect(seen(map)).toEqual([canvases(map)[1]]);
  });
  return map;
}

test('another thread draws what changes with the date, and draws the same', async () => {
  const [here, there] = [await show(), await away()];
  const pictures = new Set<string>();
  for (const snapshot of [SECOND, FIRST, SECOND]) {
    await put(here, snapshot);
    await put(there, snapshot);
    expect(canvases(here)).toHaveLength(1);
    expect(seen(there)).toEqual([canvases(there)[1]]);
    await expectSame(there, here);
    pictures.add(picture(there));
  }
  expect(pictures.size).toBe(2);
});

test("it draws the same of two days compared, of somebody's word, of what is chosen and shown, and with the names that come later", async () => {
  const [here, there] = [await show(), await away()];
  const all = here.layers;
  const word = accordingTo(SECOND, texts, voicesOf(theatre, 'south'));
  const named = {
    ...theatre,
    places: theatre.places.map(place => ({ ...place, name: { en: `${place.name.en} town` } })),
  };
  const changes: Partial<TerritoryCanvas>[] = [
    { snapshot: THIRD, compared: new Comparison(FIRST, THIRD) },
    { snapshot: word.snapshot, compared: null, differing: word.differing },
    { snapshot: THIRD, differing: null, select: { kind: 'line', id: 'r1' } },
    { select: { kind: 'agreement', id: 'line-2020' } },
    { select: null, layers: new Set([...all].filter(layer => layer !== 'control')) },
    { layers: all, theme: 'dark' },
    { theme: 'light', extras: deferredParts },
  ];
  const pictures = new Set<string>();
  for (const change of changes) {
    for (const map of [here, there]) {
      Object.assign(map, change);
      await map.drawn;
    }
    await vi.waitFor(() => expect(seen(there)).toEqual([canvases(there)[1]]));
    await (change.compared ? expectAlike(there, here) : expectSame(there, here));
    pictures.add(picture(here));
  }
  expect(pictures.size).toBe(changes.length);
  for (const map of [here, there]) {
    Object.assign(map, { theatre: named, snapshot: snapshotAt(named, FIRST.day) });
    await map.drawn;
    await put(map, snapshotAt(named, SECOND.day));
  }
  expect(seen(there)).toEqual([canvases(there)[1]]);
  await expectSame(there, here);
});

test('dates that come faster than they are drawn end on the last', async () => {
  const [here, there] = [await show(), await away()];
  for (const snapshot of [FIRST, SECOND, THIRD, SECOND, FIRST, SECOND]) {
    there.snapshot = snapshot;
    await there.updateComplete;
  }
  await there.drawn;
  await put(here, SECOND);
  await expectSame(there, here);
});

test('after a move the page draws at once, and the other thread again from the next date on', async () => {
  const map = await away();
  map.view = '35.7,36.5,9.5';
  await map.updateComplete;
  expect(seen(map)).toEqual([canvases(map)[0]]);
  const here = await show();
  here.view = '35.7,36.5,9.5';
  await put(here, THIRD);
  await expectSame(map, here);
  await put(map, SECOND);
  await put(here, SECOND);
  expect(seen(map)).toEqual([canvases(map)[1]]);
  await expectSame(map, here);
});

test('what the other thread draws while the map moves is not shown', async () => {
  const map = await away();
  map.snapshot = SECOND;
  await map.updateComplete;
  await new Promise(requestAnimationFrame);
  map.view = '35.7,36.5,9.5';
  await map.drawn;
  const here = await show();
  here.view = '35.7,36.5,9.5';
  await put(here, SECOND);
  await expectSame(map, here);
});

test('where there is no other thread the page draws', async () => {
  const map = await show(() => Promise.reject(new Error('sandbox')));
  const here = await show();
  for (const snapshot of [SECOND, THIRD]) {
    await put(map, snapshot);
    await put(here, snapshot);
  }
  expect(canvases(map)).toHaveLength(1);
  await expectSame(map, here);
});

test('when the other thread dies the page goes on', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  // Answers once that it is there, and fails at what it is sent then.
  const script = `postMessage(null); onmessage = ({ data }) => { if (data.kind === 'draw') throw new Error('dead'); };`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const map = await show(() => PaintWorkerClient.start(address));
  await vi.waitFor(async () => {
    await put(map, SECOND);
    await put(map, THIRD);
    expect(warned).toHaveBeenCalled();
  });
  const here = await show();
  await put(here, THIRD);
  expect(canvases(map)).toHaveLength(1);
  await expectSame(map, here);
  expect(warned).toHaveBeenCalledOnce();
});

test('a script that cannot be loaded is no thread', async () => {
  await expect(PaintWorkerClient.start('/nowhere.js')).rejects.toThrow();
});

test('a map that is taken away gives its canvas back', async () => {
  const map = await away();
  map.remove();
  expect(canvases(map)).toEqual([]);
  document.body.append(map);
  map.snapshot = FIRST;
  await map.drawn;
  const here = await show();
  await expectSame(map, here);
});
