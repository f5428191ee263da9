import type { Selection } from '../../engine/model/selection.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import type { Names } from '../../i18n/names.ts';

/** A place in one line: its name, who holds it and since when, what somebody claims of it, or how it changed between two days. */
export function describePlace(names: Names, { snapshot, compared, claimed }: DayView, place: number): string {
  const { theatre, words } = names;
  const name = names.place(place);
  if (place >= theatre.documented) return name;
  const changed = compared?.towns.find(({ zone }) => zone === place);
  if (changed) return words.change.one(name, names.stateInFull(changed.from), names.stateInFull(changed.to));
  const { rows, states } = compared?.later ?? snapshot;
  const held = names.holding(rows[place]);
  if (!claimed?.differing.has(place)) return words.map.town(name, held);
  const { claims, onRecord } = words.voice;
  return words.map.town(name, `${claims(names.stateInFull(states[place]))} · ${onRecord(held)}`);
}

/** What is selected, in one line: a place as above, anything else by its name. */
export function describeSelected(names: Names, dayView: DayView, selection: Selection): string {
  const { kind, id } = selection;
  const isPlace = kind === 'town' || kind === 'zone';
  const place = isPlace ? names.theatre.places.findIndex(one => one.id === id) : -1;
  return place < 0 ? names.selected(selection) : describePlace(names, dayView, place);
}
