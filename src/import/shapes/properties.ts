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
  return [...keys].map(key =>
    column(
      key,
      members.map(({ feature }) => textOf(feature.properties[key])),
    ),
  );
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
