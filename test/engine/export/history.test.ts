import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import { toGeoJSON } from '../../../src/engine/export/geojson.ts';
import { toHistoryGeoJSON } from '../../../src/engine/export/history.ts';
import { formatDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { makeTheatre } from '../../elements/fixture.ts';

const theatre = makeTheatre();
const { features } = toHistoryGeoJSON(theatre, null);

/** What is in force on a day, as any program with a time slider filters it. */
const on = (date: string) =>
  features.filter(
    ({ properties }) => properties?.from <= date && (properties?.until === null || date < properties?.until),
  );

/** Of a layer and state: how much. */
function amounts(all: readonly Feature[], layer: string, field: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { properties } of all) {
    if (properties?.layer !== layer) continue;
    const key = [properties.state, properties.actor, properties.between, properties.sides, properties.id].join(' ');
    sums[key] = Number(((sums[key] ?? 0) + (field ? properties[field] : 1)).toFixed(3));
  }
  return sums;
}

it('on every day has in force what the export of that day has', () => {
  const days = [theatre.first, ...theatre.history.changedDays, theatre.last].filter(day => day >= theatre.first);
  expect(days.length).toBeGreaterThan(3);
  for (const day of days) {
    const date = formatDay(day);
    const exported = toGeoJSON(snapshotAt(theatre, day), null).features;
    for (const [layer, field] of [
      ['area', 'area_km2'],
      ['front', 'length_km'],
      ['line', 'length_km'],
      ['town', ''],
    ]) {
      expect(amounts(on(date), layer, field), `${layer} on ${date}`).toEqual(amounts(exported, layer, field));
    }
  }
});

it('has flat properties, and the day of an export stands on each of its features', () => {
  const day = toGeoJSON(snapshotAt(theatre, theatre.last), null).features;
  for (const { properties } of day) expect(properties?.date).toBe(formatDay(theatre.last));
  for (const { properties } of [...features, ...day]) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      expect(value === null || ['string', 'number', 'boolean'].includes(typeof value), name).toBe(true);
    }
  }
});
