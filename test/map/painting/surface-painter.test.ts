import { expect, test } from 'vitest';
import { compileFolder } from '../../../src/compile/compile-files.ts';
import { Folder } from '../../../src/compile/read/folder.ts';
import { paintSteps, RECORD_ORDER, type RecordParts } from '../../../src/draw/layer-order.ts';
import { paintPosts } from '../../../src/draw/layers/posts.ts';
import { paintTheatreEdge } from '../../../src/draw/layers/theatre-edge.ts';
import { ringedPlaces } from '../../../src/draw/layers/towns.ts';
import { styleOf } from '../../../src/draw/style.ts';
import { scaleAt, type Viewport } from '../../../src/draw/viewport.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';
import { gridX, gridY } from '../../../src/engine/model/grid.ts';
import { buildHistory } from '../../../src/engine/model/history.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { Comparison } from '../../../src/engine/query/comparison.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { CanvasPen } from '../../../src/map/painting/canvas-pen.ts';
import { cellSums } from '../../../src/map/painting/cell-sums.ts';
import { Cells } from '../../../src/map/painting/cells.ts';
import type { DrawingContext } from '../../../src/map/painting/context-pen.ts';
import { DrawList } from '../../../src/map/painting/draw-list.ts';
import { ListBounds } from '../../../src/map/painting/list-bounds.ts';
import { paintCell, paintList } from '../../../src/map/painting/paint-list.ts';
import { CELL_PX, SurfacePainter } from '../../../src/map/painting/surface-painter.ts';
import painter from '../../../src/site/entries/paint-worker.ts?worker&url';
import { startPaintWorker } from '../../../src/site/start-paint-worker.ts';
import { MemoryFiles } from '../../../src/studio/compile/memory-files.ts';
import { FIRST, makeTheatre } from '../../elements/fixture.ts';

const [WIDTH, HEIGHT] = [660, 540];
const STEPS = 14;

const facts = import.meta.glob<string>('../../../data/{idlib,kharkiv}/*.{csv,json,geojson}', {
  query: '?raw',
  import: 'default',
});

/** A theatre of this project, compiled here from its facts. */
async function compiled(name: string): Promise<Theatre> {
  const files = new Map<string, Uint8Array>();
  for (const [path, read] of Object.entries(facts)) {
    const [folder, file] = path.split('/').slice(-2);
    if (folder === name) files.set(file, new TextEncoder().encode(await read()));
  }
  const { output } = await compileFolder(new Folder(new MemoryFiles(files), name));
  return output!.theatre;
}

/** A war between the two sides of the small theatre over many more zones, which have six corners each. */
function madeUp(zones: number, days: number): Theatre {
  const small = makeTheatre();
  const [west, south, east, north] = small.bounds;
  const spots = Array.from({ length: zones }, (_, i) => [(i * Math.SQRT2) % 1, (i * Math.sqrt(3)) % 1]);
  const places = spots.map(([x, y], i) => {
    const [lon, lat] = [west + x * (east - west), south + y * (north - south)];
    return { id: `p${i}`, name: {}, x: Math.round(gridX(lon)), y: Math.round(gridY(lat)), lat, lon, rank: 6 };
  });
  const [left, right, top, bottom] = [gridX(west), gridX(east), gridY(north), gridY(south)].map(Math.round);
  const outline = Float64Array.of(left, top, right, top, right, bottom, left, bottom);
  const at = (key: 'x' | 'y') => Float64Array.from(places, place => place[key]);
  const topology = tessellate(at('x'), at('y'), [[outline]]);
  const rows: [day: number, zone: number, state: number][] = spots.map(([x], zone) => [
    FIRST,
    zone,
    x < 0.5 !== zone % 7 > 4 ? 1 : 2,
  ]);
  for (let day = 1; day < days; day++) {
    for (let i = 0; i < 3; i++) rows.push([FIRST + day, (day * 131 + i * 17) % zones, 1 + ((day + i) % 3)]);
  }
  return {
    ...small,
    id: `made-up-${zones}`,
    last: FIRST + days,
    places,
    documented: zones,
    topology,
    zoneKm2: new Float64Array(zones).fill(10),
    arcKm: new Float64Array(topology.left.length).fill(1),
    history: buildHistory({
      zones,
      first: FIRST,
      last: FIRST + days,
      day: Int32Array.from(rows, row => row[0]),
      zone: Uint32Array.from(rows, row => row[1]),
      state: Uint16Array.from(rows, row => row[2]),
      status: Uint8Array.from(rows, (_, i) => (i % 97 === 0 ? 0 : 2)),
      basis: Uint8Array.from(rows, (_, i) => (i % 89 === 0 ? 3 : 0)),
    }),
    lines: [],
    posts: [],
    agreements: [],
  };
}

/** What shows the whole theatre, and so much closer up about its middle. */
function viewOf({ bounds: [west, south, east, north] }: Theatre, closer: number): Viewport {
  const [x, y] = [(gridX(west) + gridX(east)) / 2, (gridY(south) + gridY(north)) / 2];
  const fit = Math.min(WIDTH / (gridX(east) - gridX(west)), HEIGHT / (gridY(south) - gridY(north)));
  const zoom = Math.log2(fit) + 16 - 0.1 + closer;
  const scale = scaleAt(zoom);
  const [left, top] = [Math.round(x * scale - WIDTH / 2), Math.round(y * scale - HEIGHT / 2)];
  return { width: WIDTH, height: HEIGHT, zoom, scale, left, top };
}

/** What of a day is painted from the record alone. */
function partsOf(theatre: Theatre, day: number, earlier: number | null, view: Viewport): RecordParts {
  const snapshot = snapshotAt(theatre, day);
  const compared = earlier === null ? null : new Comparison(snapshotAt(theatre, earlier), snapshot);
  const scene = { theatre, snapshot, style: styleOf(theatre, 'light'), compared, differing: null };
  return {
    scene,
    chosen: null,
    dotted: [...theatre.places.keys()].filter(place => theatre.places[place].rank < 5),
    ringed: ringedPlaces(snapshot, view.zoom),
    paintTheatreEdge: pen => paintTheatreEdge(pen, scene, true),
  };
}

function listOf(parts: RecordParts, view: Viewport, ratio: number): DrawList {
  const list = new DrawList();
  const pen = new CanvasPen(list, view, ratio, 'sans-serif');
  paintSteps(pen, RECORD_ORDER, parts, () => true);
  paintPosts(pen, parts.scene);
  return list;
}

const contextOf = (ratio: number) => new OffscreenCanvas(WIDTH * ratio, HEIGHT * ratio).getContext('2d')!;

function unlike(a: OffscreenCanvasRenderingContext2D, b: OffscreenCanvasRenderingContext2D): number {
  const { width, height } = a.canvas;
  const [here, there] = [a, b].map(one => new Uint32Array(one.getImageData(0, 0, width, height).data.buffer));
  let count = 0;
  for (let i = 0; i < here.length; i++) if (here[i] !== there[i]) count++;
  return count;
}

/** Days of a theatre, one after the other and in jumps to and fro. */
function daysOf({ first, history: { changedDays } }: Theatre): number[] {
  const days = [first, ...changedDays];
  const begin = Math.floor(days.length / 3);
  return Array.from({ length: STEPS }, (_, i) =>
    i % 4 === 3 ? days[(i * 7919) % days.length] : days[Math.min(days.length - 1, begin + i)],
  );
}

const theatres: Record<string, () => Theatre | Promise<Theatre>> = {
  idlib: () => compiled('idlib'),
  kharkiv: () => compiled('kharkiv'),
  'made up': () => madeUp(1600, 60),
};

test.each(Object.keys(theatres))(
  'of %s a day painted over the one before it is the same to the bit as painted anew',
  async name => {
    const theatre = await theatres[name]();
    const ways = new Set<string>();
    for (const { closer, ratio, compares } of [
      { closer: 0, ratio: 1, compares: false },
      { closer: 0, ratio: 2, compares: true },
      { closer: 1.7, ratio: 1, compares: true },
      { closer: 2.6, ratio: 2, compares: false },
    ]) {
      const view = viewOf(theatre, closer);
      const [kept, anew] = [contextOf(ratio), contextOf(ratio)];
      const painter = new SurfacePainter();
      const cells = new Cells(WIDTH * ratio, HEIGHT * ratio, ratio, CELL_PX);
      for (const day of daysOf(theatre)) {
        const list = listOf(partsOf(theatre, day, compares ? theatre.first : null, view), view, ratio);
        const painted = painter.paint(kept, list, WIDTH * ratio, HEIGHT * ratio, ratio);
        anew.setTransform(ratio, 0, 0, ratio, 0, 0);
        anew.clearRect(0, 0, WIDTH, HEIGHT);
        if (painted < 0) paintList(anew, list);
        else {
          const bounds = new ListBounds(list);
          for (let cell = 0; cell < cells.count; cell++) paintCell(anew, list, bounds, cells, cell);
        }
        expect(unlike(kept, anew), `pixels unlike on day ${day}, ${closer} closer, ${painted} cells`).toBe(0);
        ways.add(painted < 0 ? 'whole' : painted < cells.count ? 'part' : 'every cell');
      }
    }
    expect([...ways].sort()).toEqual(['every cell', 'part', 'whole']);
  },
);

test('ground that covers a cell from end to end changes it, and none beside it', () => {
  const cells = new Cells(700, 700, 1, 100);
  const sumsOf = (colour: string) => {
    const list = new DrawList();
    list.moveTo(150, 150);
    list.lineTo(550, 140);
    list.quadraticCurveTo(560, 350, 550, 560);
    list.lineTo(150, 550);
    list.fillStyle = colour;
    list.fill('evenodd');
    return cellSums(list, new ListBounds(list), cells);
  };
  const [red, blue] = [sumsOf('red'), sumsOf('blue')];
  const changed = [...red.keys()].filter(cell => red[cell] !== blue[cell]);
  const [first, last] = [1, 5];
  expect(changed).toEqual(
    [...red.keys()].filter(cell => [cell % 7, Math.floor(cell / 7)].every(at => at >= first && at <= last)),
  );
});

test('a canvas that is shown keeps what was painted on it days ago', async () => {
  const theatre = await compiled('idlib');
  const view = viewOf(theatre, 0);
  const away = (await startPaintWorker(painter)).canvas();
  // While it is hidden the answer waits until it can be shown.
  away.element.style.visibility = 'hidden';
  document.body.append(away.element);
  const layers = new Set(RECORD_ORDER.map(({ layer }) => layer ?? ''));
  const here = contextOf(1);
  for (const day of daysOf(theatre)) {
    const parts = partsOf(theatre, day, null, view);
    away.paint({ parts, layers }, view);
    await away.show(WIDTH, HEIGHT, 1);
    const there = contextOf(1);
    there.drawImage(away.element, 0, 0);
    here.clearRect(0, 0, WIDTH, HEIGHT);
    paintSteps(new CanvasPen(here as unknown as DrawingContext, view, 1, ''), RECORD_ORDER, parts, () => true);
    // Soft edges differ a little, and where ground ends at the edge of the subject.
    expect(clearlyUnlike(here, there), `share of pixels on day ${day}`).toBeLessThan(0.002);
  }
});

/** Share of the pixels that are clearly of another colour, on white. */
function clearlyUnlike(a: OffscreenCanvasRenderingContext2D, b: OffscreenCanvasRenderingContext2D): number {
  const [here, there] = [a, b].map(one => {
    const paper = contextOf(1);
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, WIDTH, HEIGHT);
    paper.drawImage(one.canvas, 0, 0);
    return paper.getImageData(0, 0, WIDTH, HEIGHT).data;
  });
  let count = 0;
  for (let i = 0; i < here.length; i += 4)
    if ([0, 1, 2].some(channel => Math.abs(here[i + channel] - there[i + channel]) > 30)) count++;
  return count / (WIDTH * HEIGHT);
}
