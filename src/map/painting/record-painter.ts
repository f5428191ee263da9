import { paintSteps, RECORD_ORDER } from '../../draw/layer-order.ts';
import { paintTheatreEdge } from '../../draw/layers/theatre-edge.ts';
import type { Pen } from '../../draw/pen.ts';
import type { RecordScene } from '../../draw/scene.ts';
import type { Place, Theatre } from '../../engine/model/theatre.ts';
import { Comparison } from '../../engine/query/comparison.ts';
import { rowsOn } from '../../engine/query/row-cursor.ts';
import { Snapshot } from '../../engine/query/snapshot.ts';
import { ContextPen, type DrawingContext, type Tile } from './context-pen.ts';
import type { SentDay, SentRecord, SentTheatre } from './paint-protocol.ts';

/** Paints what the record says of a day, on a thread that holds the theatres. */
export class RecordPainter {
  readonly #theatres = new Map<number, Theatre>();

  hold(number: number, theatre: SentTheatre): void {
    this.#theatres.set(number, withPlaces(theatre));
  }

  release(number: number): void {
    this.#theatres.delete(number);
  }

  /** @param ratio device pixels a CSS pixel. @throws Error when it does not hold the theatre */
  paint(context: DrawingContext, record: SentRecord, ratio: number): void {
    const theatre = this.#theatres.get(record.theatre);
    if (!theatre) throw new Error(`no theatre of number ${record.theatre}`);
    const snapshot = snapshotOf(theatre, record.shown);
    const scene: RecordScene = {
      theatre,
      snapshot,
      style: record.style,
      compared: record.earlier && new Comparison(snapshotOf(theatre, record.earlier), snapshot),
      differing: record.differing && new Map(record.differing.map(zone => [zone, null])),
    };
    const { chosen, dotted, ringed, layers } = record;
    const fade = { paintTheatreEdge: (pen: Pen) => paintTheatreEdge(pen, scene, true) };
    const parts = { scene, chosen, dotted, ringed, ...(record.fades ? fade : {}) };
    paintSteps(new RecordPen(context, record.view, ratio), RECORD_ORDER, parts, layer => layers.has(layer));
  }
}

/** Draws all but letters, which come as pictures from the page. */
class RecordPen extends ContextPen {
  override text(): never {
    throw new Error('letters are known to the page alone');
  }

  protected override tile(size: number): Tile {
    const canvas = new OffscreenCanvas(size, size);
    return { canvas, context: canvas.getContext('2d') };
  }
}

function snapshotOf(theatre: Theatre, { day, states }: SentDay): Snapshot {
  return new Snapshot(theatre, day, rowsOn(theatre, day), states ?? undefined);
}

function withPlaces({ spots, ...theatre }: SentTheatre): Theatre {
  const places: Place[] = Array.from({ length: spots.length / 5 }, (_, place) => {
    const [x, y, lat, lon, rank] = spots.subarray(5 * place);
    return { id: '', name: {}, x, y, lat, lon, rank };
  });
  return { ...theatre, places };
}
