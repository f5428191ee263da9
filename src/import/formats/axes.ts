import type { GeoFeature } from '../model.ts';

/** Whether the positions of features can only be degrees with latitude first; `metres` where they are no degrees at all. */
export function axesOf(features: readonly GeoFeature[]): 'right' | 'swapped' | 'metres' {
  let [wide, high, far, seen] = [0, 0, 0, 0];
  for (const { geometry } of features) {
    if (!geometry) continue;
    walk('coordinates' in geometry ? geometry.coordinates : [], ([first, second]) => {
      seen++;
      if (Math.abs(first) > 360 || Math.abs(second) > 360) far++;
      else if (Math.abs(second) > 90) high++;
      else if (Math.abs(first) > 90) wide++;
    });
  }
  if (seen > 0 && far > seen / 2) return 'metres';
  return high > 0 && wide === 0 ? 'swapped' : 'right';
}

function walk(value: unknown, see: (position: readonly number[]) => void): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') see(value);
  else for (const inner of value) walk(inner, see);
}
