import { foldHeader } from '../../engine/text/fold.ts';
import { slug } from '../../engine/text/ids.ts';
import { freeId } from '../../engine/text/new-ids.ts';

/** A party that holds ground, as the data name it. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  /** #rrggbb as the data draw it, '' where they do not. */
  colour: string;
  readonly side: string;
  /** How many areas or rows name it. */
  count: number;
}

/** What a cell that names no holder says of the ground. */
export type Holding = { readonly state: 'held'; readonly id: string } | { readonly state: 'contested' | 'none' };

const CONTESTED = spellings(
  'contested|disputed|mixed|both|split|divided|fighting|battle|frontline|front line|gray zone|grey zone|grey|gray',
  "no man's land|no man s land|buffer|umkämpft|strittig|Grauzone|contesté|disputé|zone grise|çekişmeli|ihtilaflı|çatışma",
  'disputado|en disputa|zona gris|conteso|спорная|спорный|серая зона|сіра зона|оспаривается|متنازع|متنازع عليها',
  'متنازع عليه|اشتباك|منطقة رمادية|contested area|contested territory|under dispute|partial|partially controlled',
  'mixed control',
);
const NONE = spellings(
  'none|no data|nodata|n/a|na|unknown|unclear|unkn|not known|no one|nobody|null|nan|undefined|keine|keine Daten|unbekannt',
  'aucun|inconnu|yok|bilinmiyor|ninguno|desconocido|нет данных|неизвестно|невідомо|لا يوجد|غير معروف|مجهول|unclaimed|other|0',
);
/** What is said around a holder's name without being part of it. */
const AROUND =
  /^(?:controlled by|held by|occupied by|under (?:the )?control of|control of|under)\s+|[\s-]+(?:controlled|held|occupied|control|controlled area|territory)$/i;

/** Everyone who holds something, by the names and ids under which the data know them. */
export class Holders {
  readonly #known = new Map<string, Holder>();
  readonly #ids = new Set<string>();
  readonly list: Holder[] = [];

  /** Someone whom a table of actors names. */
  declare(id: string, name: string, colour: string, side: string): void {
    const holder = this.#add(id, name || id, colour, side || id);
    for (const key of [id, name, slug(name)]) if (key !== '') this.#known.set(foldHeader(key), holder);
  }

  knows(text: string): boolean {
    return this.#known.has(foldHeader(text));
  }

  /** Who is meant by a text. Blank texts are contested ground, as the codebook has it, where `blank` does not differ. */
  of(text: string, blank: 'contested' | 'none' = 'contested', colour = ''): Holding {
    const key = foldHeader(text);
    if (key === '') return /^[?!]+$/.test(text.trim()) ? { state: 'none' } : { state: blank };
    const known = this.#known.get(key);
    if (!known && CONTESTED.has(key)) return { state: 'contested' };
    if (!known && (NONE.has(key) || /^[-–—.]+$/.test(text))) return { state: 'none' };
    const holder = known ?? this.#meet(text, key, colour);
    holder.count++;
    if (holder.colour === '' && colour !== '') holder.colour = colour;
    return { state: 'held', id: holder.id };
  }

  #meet(text: string, key: string, colour: string): Holder {
    const name = text.replace(AROUND, '').trim() || text.trim();
    const same = this.#known.get(foldHeader(name));
    const holder = same ?? this.#add(slug(name), name, colour, '');
    this.#known.set(key, holder);
    this.#known.set(foldHeader(name), holder);
    return holder;
  }

  #add(wanted: string, name: string, colour: string, side: string): Holder {
    const id = freeId(wanted.slice(0, 60) || `holder-${this.list.length + 1}`, one => this.#ids.has(one));
    this.#ids.add(id);
    const holder = { id, name, colour, side: side || id, count: 0 };
    this.list.push(holder);
    return holder;
  }
}

function spellings(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split('|')).map(foldHeader));
}
