import { foldHeader } from '../../engine/text/fold.ts';
import type { Draft } from '../draft.ts';
import { pointInside } from '../geometry/point-inside.ts';
import type { Sheet } from '../model.ts';
import { certainty } from '../tables/roles.ts';
import { tableOf } from '../tables/table.ts';
import type { AreaMember } from './areas.ts';
import { isEvents } from './events.ts';
import type { Gazetteer } from './gazetteer.ts';
import { columnsOf, findColumn, type PropertyColumn, textOf } from './properties.ts';

/**
 * The property by which tables name areas: districts, whose holders stand in a table beside them. Null where no table
 * names at least half as many areas as it can, so that the areas are something else.
 * @param name the property that the caller named
 */
export function zoneKey(
  members: readonly AreaMember[],
  sheets: readonly Sheet[],
  name: string | undefined,
): PropertyColumn | null {
  if (sheets.length === 0 || members.length < 2) return null;
  const cells = new Set<string>();
  for (const sheet of sheets) {
    // Who fought where says nothing of who holds what: it names the holders of areas as often as districts.
    const table = tableOf(sheet);
    if (table && isEvents(table)) continue;
    for (const row of sheet.rows)
      for (const cell of row.cells) if (cell !== '' && !/^[-\d.,]+$/.test(cell)) cells.add(foldHeader(cell));
  }
  let best: { column: PropertyColumn; share: number } | null = null;
  for (const column of columnsOf(members)) {
    if (column.distinct < 2) continue;
    const values = new Set(column.texts.filter(text => text !== '' && !/^[-\d.,]+$/.test(text)).map(foldHeader));
    const named = [...values].filter(value => cells.has(value)).length;
    const share = named / Math.max(1, values.size);
    const wanted = name !== undefined && findColumn([column], name) ? 1 : 0;
    if (share >= 0.5 && named >= 2 && share + wanted > (best?.share ?? 0)) best = { column, share: share + wanted };
  }
  return best?.column ?? null;
}

/** Areas with names as zones, so that tables can say who holds them. Parts of one name are one zone. */
export function takeZones(
  members: readonly AreaMember[],
  key: PropertyColumn,
  gazetteer: Gazetteer,
  draft: Draft,
): void {
  const columns = columnsOf(members).filter(column => column !== key && isNaming(column, members.length));
  const shown = columns.find(({ key: name }) => certainty(name, 'name') > 0.9 && /en|name$/i.test(name)) ?? key;
  const byName = new Map<string, AreaMember[]>();
  members.forEach((member, i) => {
    const name = key.texts[i];
    if (name === '')
      draft.notes.warn(member.feature.at, 'an area without a name was left out: no table can say who holds it');
    else byName.set(name, [...(byName.get(name) ?? []), member]);
  });
  for (const [name, parts] of byName) {
    const polygons = parts.flatMap(part => part.polygons);
    const { at, properties } = parts[0].feature;
    const [lon, lat] = pointInside(polygons);
    const place = gazetteer.add(at, name, textOf(properties[shown.key]) || name, lat, lon);
    // Whatever else names the area, codes included, finds it.
    for (const column of columns) gazetteer.alias(textOf(properties[column.key]), place);
    draft.zones.push({ at, place: place.id, name: place.name, polygons });
  }
  draft.taken.push(`${members[0].layer.file}: ${byName.size} areas as zones, by "${key.key}"`);
}

function isNaming(column: PropertyColumn, total: number): boolean {
  return column.written > total / 2 && column.distinct > total * 0.9 && column.texts.every(text => text.length < 60);
}
