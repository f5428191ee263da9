import type { Texts, Theatre } from '../model/theatre.ts';
import { slug } from '../text/ids.ts';
import { messageOf } from '../text/message-of.ts';
import { type CompiledNames, NAMES_FORMAT, VERSION } from './compiled.ts';
import { assertShape } from './shape.ts';
import { namesShape } from './texts-shape.ts';

/**
 * The theatre with its summary, its credits, the names and ids of all its places and the names of its posts and phases,
 * once those that were kept apart have come. Zones, rows and everything else are the same objects as before.
 * @param json what `JSON.parse` made of the `NAME.names.json` beside the compiled file
 * @throws Error `not the names of a theatre`, `unknown version: N`, `names of another record: ..` or `broken names: ..`
 */
export function decodeNames(json: unknown, theatre: Theatre): Theatre {
  const compiled = json as Partial<CompiledNames> | null;
  if (typeof compiled !== 'object' || compiled?.format !== NAMES_FORMAT) throw new Error('not the names of a theatre');
  if (compiled.version !== VERSION) throw new Error(`unknown version: ${compiled.version}`);
  if (compiled.record !== theatre.record) throw new Error(`names of another record: ${compiled.record}`);
  try {
    assertShape(compiled, namesShape);
  } catch (cause) {
    throw new Error(`broken names: ${messageOf(cause)}`, { cause });
  }
  const { names, ids = {}, summary = {}, credits = [] } = compiled;
  const [main] = theatre.languages;
  const places = theatre.places.map((place, i) => {
    if (place.name[main]) return place;
    const name = names?.[i];
    if (typeof name !== 'string' || name === '') throw new Error('broken names: a place has none');
    return { ...place, id: ids[i] ?? slug(name), name: { ...place.name, [main]: name } };
  });
  const named = <T extends { readonly name: Texts }>(items: readonly T[], texts: readonly Texts[] = []): T[] =>
    items.map((item, i) => ({ ...item, name: texts[i] ?? item.name }));
  const posts = named(theatre.posts, compiled.posts);
  const phases = named(theatre.phases, compiled.phases);
  return { ...theatre, places, posts, phases, summary, credits, namesLater: false };
}
