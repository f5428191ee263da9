import { datesOf, type FeatureDates } from '../../../import/shapes/layer-dates.ts';
import { certainty } from '../../../import/tables/roles.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Whether a property says when an area begins or ends (`start`, `end_date`, `begin`), in any of many languages. */
export function isSpanKey(key: string): boolean {
  return key !== 'state' && (certainty(key, 'from') > 0.5 || certainty(key, 'until') > 0.5);
}

/** When each feature of one file holds, where its properties say so; null where they do not. */
export function spansOf(features: readonly Properties[]): FeatureDates | null {
  const layer = { kind: 'layer', file: '', format: '', title: '', features: [] } as const;
  const members = features.map((given, i) => {
    const dated = Object.entries(given).flatMap(([key, value]) =>
      isSpanKey(key) && (typeof value === 'string' || typeof value === 'number') ? [[key, value] as const] : [],
    );
    return { layer, feature: { at: { file: '', line: i + 1 }, geometry: null, properties: Object.fromEntries(dated) } };
  });
  const dates = members.length > 0 ? datesOf(members, {}) : null;
  return dates?.kind === 'spans' ? dates : null;
}
