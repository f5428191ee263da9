import type { GeoFeature, Layer } from '../model.ts';

/** A feature with the layer that it is of. */
export interface Member {
  readonly layer: Layer;
  readonly feature: GeoFeature;
}

/** What is written of all features under one key. */
export interface PropertyColumn {
  readonly key: string;
  /** One text a feature, '' where it has none. */
  readonly texts: readonly string[];
  readonly written: number;
  readonly distinct: number;
}

/** The properties of features as columns, in the order in which they are met. */
export function columnsOf(members: readonly Member[]): PropertyColumn[] {
  const keys = new Set<string>();
  for (const { feature } of members) for (const key of Object.keys(feature.properties)) keys.add(key);
  return spellingsOf(keys, members).map(spellings =>
    column(
      spellings[0],
      members.map(({ feature: { properties } }) => textOf(properties[spellings.find(key => key in properties) ?? ''])),
    ),
  );
}

/** `CONTROL` and `control` of several files are one property, unless a feature has both. */
function spellingsOf(keys: ReadonlySet<string>, members: readonly Member[]): string[][] {
  const found = new Map<string, string[]>();
  for (const key of keys) {
    const folded = key.toLowerCase();
    const spellings = found.get(folded);
    if (!spellings) found.set(folded, [key]);
    else if (
      members.some(({ feature: { properties } }) => key in properties && spellings.some(one => one in properties))
    )
      found.set(key, [key]);
    else spellings.push(key);
  }
  return [...found.values()];
}

export function column(key: string, texts: readonly string[]): PropertyColumn {
  const filled = texts.filter(text => text !== '');
  return { key, texts, written: filled.length, distinct: new Set(filled).size };
}

/** The column that a caller names, whatever case. */
export function findColumn(columns: readonly PropertyColumn[], name: string): PropertyColumn | undefined {
  const wanted = name.trim().toLowerCase();
  return columns.find(({ key }) => key === name) ?? columns.find(({ key }) => key.toLowerCase() === wanted);
}

export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
