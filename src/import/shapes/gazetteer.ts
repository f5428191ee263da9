import { foldHeader } from '../../engine/text/fold.ts';
import { ID, slug } from '../../engine/text/ids.ts';
import { freeId } from '../../engine/text/new-ids.ts';
import type { Draft, DraftPlace } from '../draft.ts';
import type { Origin } from '../model.ts';

/** Two rows of one name within this many degrees are of one place. */
const SAME_DEGREES = 0.03;

/** What is known of a place besides its position. */
export interface PlaceDetails {
  readonly names?: Readonly<Record<string, string>>;
  readonly rank?: number | null;
  readonly population?: number | null;
}

/** The places of a draft, by what the data call them: ids, codes and names. */
export class Gazetteer {
  readonly #draft: Draft;
  readonly #byKey = new Map<string, DraftPlace[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** The place of that name at that position, made where there is none. */
  add(at: Origin, key: string, name: string, lat: number, lon: number, details: PlaceDetails = {}): DraftPlace {
    const shown = name || key || `${lat.toFixed(3)}, ${lon.toFixed(3)}`;
    const known = [...this.#find(key), ...this.#find(shown)].find(
      place => Math.abs(place.lat - lat) < SAME_DEGREES && Math.abs(place.lon - lon) < SAME_DEGREES,
    );
    if (known) {
      this.#note(key, known);
      return known;
    }
    const codebook = ID.test(key) && !/^\d+$/.test(key) && key === key.toLowerCase() ? key : '';
    const place: DraftPlace = {
      at,
      id: this.#free(codebook || slug(shown) || `place-${this.#draft.places.size + 1}`),
      name: shown,
      names: details.names ?? {},
      lat,
      lon,
      rank: details.rank ?? null,
      population: details.population ?? null,
    };
    this.#draft.places.set(place.id, place);
    for (const one of [key, shown, place.id, ...Object.values(place.names)]) this.#note(one, place);
    return place;
  }

  /** Another name or code of a place. */
  alias(text: string, place: DraftPlace): void {
    this.#note(text, place);
  }

  /** The place that a text names, where there is one and only one. */
  find(text: string): DraftPlace | null {
    const found = this.#find(text);
    return found.length === 1 ? found[0] : null;
  }

  /** How many places a text may mean. */
  count(text: string): number {
    return this.#find(text).length;
  }

  #find(text: string): readonly DraftPlace[] {
    return text === '' ? [] : (this.#byKey.get(foldHeader(text)) ?? []);
  }

  #note(text: string, place: DraftPlace): void {
    const key = foldHeader(text);
    if (key === '') return;
    const places = this.#byKey.get(key) ?? [];
    if (!places.includes(place)) this.#byKey.set(key, [...places, place]);
  }

  #free(wanted: string): string {
    return freeId(wanted.slice(0, 60), id => this.#draft.places.has(id));
  }
}
