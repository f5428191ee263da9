import { slug } from '../../engine/text/ids.ts';
import type { Files } from '../project/archive.ts';
import { withBase } from './base-map.ts';

/** The five-town example, as `territory-map new` writes it. */
const STARTER = import.meta.glob<string>('../../cli/starter/*', { query: '?raw', import: 'default', eager: false });

export async function exampleFiles(): Promise<Files> {
  const files = Object.entries(STARTER).map(async ([path, load]) => {
    return [path.slice(path.lastIndexOf('/') + 1), new TextEncoder().encode(await load())] as const;
  });
  return Promise.all(files);
}

/** What a new theatre is given. */
export interface NewTheatre {
  readonly id: string;
  readonly title: string;
  /** ISO days, both included. */
  readonly first: string;
  readonly last: string;
  /** w, s, e, n in degrees */
  readonly bounds: readonly [number, number, number, number];
  /** Names of those who can hold ground. */
  readonly actors: readonly string[];
}

/** Colours for the actors of a new theatre, told apart by everybody (look: vermilion, blue, green, orange). */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#e69f00'];

/** The files of an empty theatre: what it is, who fights, tables with headers alone, and the base map of its box. */
export async function emptyTheatre({ id, title, first, last, bounds, actors }: NewTheatre): Promise<Files> {
  const theatre = { id, title: { en: title }, first, last, bounds };
  const rows = actors.map((name, i) => {
    const actor = slug(name) || `actor-${i + 1}`;
    return `${actor},${actor},${/[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name},${COLOURS[i % COLOURS.length]}`;
  });
  const texts: Record<string, string> = {
    'theatre.json': `${JSON.stringify(theatre, null, 2)}\n`,
    'actors.csv': `id,side,name_en,colour\n${rows.join('\n')}\n`,
    'places.csv': 'id,name_en,lat,lon,rank\n',
    'control.csv': 'place,from,actor,between,earliest,status,sources,note_en\n',
    'sources.csv': 'id,publisher,title,date,url,lang,lean\n',
  };
  return withBase(texts, bounds, [], ['en']);
}
