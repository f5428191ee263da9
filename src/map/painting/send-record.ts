import type { RecordParts } from '../../draw/layer-order.ts';
import type { Viewport } from '../../draw/viewport.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Order, SentDay, SentRecord, SentTheatre } from './paint-protocol.ts';

/** Theatres that the other thread holds at most: what is gone back to is sent again. */
const MOST = 3;

/** What the page wants painted from the record. */
export interface WantedRecord {
  readonly parts: RecordParts;
  /** Names of the layers shown. */
  readonly layers: ReadonlySet<string>;
}

/** Writes down for the other thread what is to be painted from the record, and sends it each theatre once. */
export class RecordSender {
  readonly #send: (order: Order) => void;
  #sent: { readonly theatre: Theatre; readonly number: number }[] = [];
  #numbered = 0;

  constructor(send: (order: Order) => void) {
    this.#send = send;
  }

  /** What is to be painted, once the theatre that it needs is sent. */
  write({ parts, layers }: WantedRecord, view: Viewport): SentRecord {
    const { scene, chosen, ringed, dotted, paintTheatreEdge } = parts;
    const { snapshot, style, compared, differing } = scene;
    return {
      theatre: this.#numberOf(scene.theatre),
      view,
      shown: dayOf(snapshot),
      earlier: compared ? dayOf(compared.earlier) : null,
      differing: differing ? [...differing.keys()] : null,
      style,
      layers,
      chosen,
      ringed,
      dotted: [...dotted],
      fades: paintTheatreEdge !== undefined,
    };
  }

  #numberOf(theatre: Theatre): number {
    // Only names come later to a theatre that is there, and those are not sent.
    const known = this.#sent.find(
      ({ theatre: sent }) => sent.topology === theatre.topology && sent.history === theatre.history,
    );
    if (known) return known.number;
    if (this.#sent.length >= MOST) {
      const [oldest, ...others] = this.#sent;
      this.#sent = others;
      this.#send({ kind: 'release', number: oldest.number });
    }
    const number = this.#numbered++;
    this.#sent.push({ theatre, number });
    this.#send({ kind: 'hold', number, theatre: withoutNames(theatre) });
    return number;
  }
}

function dayOf({ day, asRecorded, states }: Snapshot): SentDay {
  return { day, states: asRecorded ? null : states };
}

function withoutNames({ places, ...theatre }: Theatre): SentTheatre {
  const spots = new Float64Array(5 * places.length);
  for (const [place, { x, y, lat, lon, rank }] of places.entries()) spots.set([x, y, lat, lon, rank], 5 * place);
  return { ...theatre, spots };
}
