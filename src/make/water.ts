import type { Feature } from 'geojson';
import { feature, polygon } from './geojson.ts';
import type { Gshhg } from './gshhg.ts';
import { FRAME, type Outline } from './outline.ts';

export function water({ coast, cyprus, arwad }: Outline, _gshhg: Gshhg): Feature[] {
  const shore = [...coast.turkey, ...coast.theatre.slice(1), ...coast.south.slice(1), ...coast.lebanon.slice(1)];
  const sea = polygon([...shore, [FRAME[0], FRAME[1]]], cyprus, arwad);
  return [feature(sea, { id: 'mediterranean', kind: 'sea', name_en: 'Mediterranean Sea', name_ar: 'البحر المتوسط', name_tr: 'Akdeniz' })];
}
