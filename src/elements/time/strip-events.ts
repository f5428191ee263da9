import type { ConflictEvent } from '../../engine/model/texts.ts';

/** What is said of an event on the strip: in full, and where there is less room. */
export interface EventNames {
  readonly long: string;
  /** '' where there is nothing shorter. */
  readonly short: string;
}

/** A mark for an event that weighs much, with a word where there is room. */
export interface EventTick {
  readonly day: number;
  /** Px from the left. */
  readonly x: number;
  /** '' for a bare mark. */
  readonly label: string;
  /** Middle of the label, px from the left. */
  readonly middle: number;
}

/** The weight from which an event has a label where there is room, and the one from which it has a mark in any case. */
const NAMED_WEIGHT = 2;
const MARKED_WEIGHT = 3;
/** Px between a mark and its label, and between two labels. */
const MARK_PX = 5;
/** Px that the head of a mark reaches to either side, and a hair between it and letters. */
const HEAD_PX = 3;
const GAP_PX = 8;

/** Room that a label takes, px from the left. */
export type Extent = readonly [left: number, right: number];

/**
 * Marks for the weightiest events, labelled as far as there is room: first the heaviest with a short word each, then these
 * in full where nothing is in the way, then the same with those of less weight. No label leaves the strip, none overlaps another, and none says what another says already.
 * @param at place of a day, px from the left; null where it does not show
 * @param width px
 * @param measure width of a text, px
 */
export function eventTicks(
  events: readonly ConflictEvent[],
  at: (day: number) => number | null,
  width: number,
  namesOf: (event: ConflictEvent) => EventNames,
  measure: (text: string) => number,
): EventTick[] {
  const marked = events
    .filter(({ weight, precision }) => weight >= NAMED_WEIGHT && precision !== 'month')
    .sort((a, b) => b.weight - a.weight || b.killed - a.killed || a.day - b.day);
  const placed: { day: number; x: number; names: EventNames; label: string; extent: Extent | null }[] = [];
  // No mark runs through a label: those that are there in any case are known beforehand.
  const marks = marked.filter(({ weight }) => weight >= MARKED_WEIGHT).map(({ day }) => at(day));
  const isFree = ([left, right]: Extent, own: unknown) =>
    left >= 0 &&
    right <= width &&
    marks.every(x => x === null || x <= left - HEAD_PX || x >= right + HEAD_PX) &&
    placed.every(
      other => other === own || !other.extent || left >= other.extent[1] + GAP_PX || right <= other.extent[0] - GAP_PX,
    );
  const room = (x: number, text: string, own: unknown): Extent | null => {
    const wide = measure(text);
    const sides: Extent[] = [
      [x + MARK_PX, x + MARK_PX + wide],
      [x - MARK_PX - wide, x - MARK_PX],
    ];
    return sides.find(side => isFree(side, own)) ?? null;
  };
  const placeOne = (event: ConflictEvent) => {
    const x = at(event.day);
    const isCovered = placed.some(
      ({ extent }) => x !== null && extent && x > extent[0] - HEAD_PX && x < extent[1] + HEAD_PX,
    );
    if (x === null || isCovered) return;
    const names = namesOf(event);
    const isSaid = (text: string) => placed.some(({ label }) => label === text);
    const [label, extent] =
      [names.short, names.long]
        .filter(text => text && !isSaid(text))
        .map(text => [text, room(x, text, null)] as const)
        .find(([, found]) => found) ?? (['', null] as const);
    if (!extent && event.weight < MARKED_WEIGHT) return;
    marks.push(x);
    placed.push({ day: event.day, x, names, label, extent });
  };
  const writeOut = () => {
    for (const one of placed) {
      const extent = one.label && one.label !== one.names.long ? room(one.x, one.names.long, one) : null;
      if (extent) Object.assign(one, { label: one.names.long, extent });
    }
  };
  for (const isHeavy of [true, false]) {
    marked.filter(({ weight }) => weight >= MARKED_WEIGHT === isHeavy).forEach(placeOne);
    writeOut();
  }
  return placed.map(({ day, x, label, extent }) => ({
    day,
    x,
    label,
    middle: extent ? (extent[0] + extent[1]) / 2 : x,
  }));
}
