import type { Position } from 'geojson';
import type { Draft, DraftFrame, DraftLine } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { certainty } from '../tables/roles.ts';
import { datesInNames, datesOf } from './layer-dates.ts';
import { columnsOf, type Member } from './properties.ts';

/** Said where nothing names the sides of front lines. */
export const NO_SIDES =
  'no property says who stands left and right of the lines (left, right): they are called so; give --actor LEFT --rest RIGHT';

export interface LineMember extends Member {
  readonly lines: Position[][];
}

/**
 * Dated front lines, with a holder on either side. Lines beside areas are roads, rivers or outlines of the same map,
 * and left out.
 */
export function takeLines(members: readonly LineMember[], beside: boolean, options: ImportOptions, draft: Draft): void {
  const { at } = members[0].feature;
  const columns = columnsOf(members);
  const left = columns.find(({ key }) => certainty(key, 'left') > 0.5);
  const right = columns.find(({ key }) => certainty(key, 'right') > 0.5);
  if (beside) {
    draft.notes.warn(at, 'a line beside areas was left out: a line is no area', members.length);
    return;
  }
  const dates = datesOf(members, options, datesInNames);
  if (!dates) {
    draft.notes.error(
      at,
      'front lines were found, but nothing says of which days; give --date YYYY-MM-DD, or --date PROPERTY',
    );
    return;
  }
  for (const text of dates.warnings) draft.notes.warn(at, text);
  const [leftName, rightName] = [options.actor ?? 'Left side', options.rest ?? 'Right side'];
  const guessed = !left || !right;
  if (guessed && options.actor === undefined) {
    draft.notes.warn(at, NO_SIDES);
  }
  const idOf = (text: string) => {
    const holding = draft.holders.of(text);
    return holding.state === 'held' ? holding.id : '';
  };
  const frames = new Map<number, DraftFrame>();
  members.forEach(({ layer, feature, lines }, i) => {
    const day = dates.from[i];
    if (day === null) return;
    const frame = frames.get(day) ?? { day, file: layer.file, areas: [], lines: [] };
    frames.set(day, frame);
    const line: DraftLine = {
      at: feature.at,
      left: idOf(left?.texts[i] || leftName),
      right: idOf(right?.texts[i] || rightName),
      lines,
    };
    frame.lines.push(line);
  });
  const sorted = [...frames.values()].sort((a, b) => a.day - b.day);
  draft.frames.push(...(guessed ? alike(sorted, draft) : sorted));
  draft.taken.push(
    `when: ${dates.source}`,
    `${members.length} front lines on ${frames.size} days, a holder on either side`,
  );
}

/** Lines drawn now from one end and now from the other are turned to run like those of the day before. */
function alike(frames: readonly DraftFrame[], draft: Draft): DraftFrame[] {
  let before: readonly number[] | null = null;
  return frames.map(frame => {
    const lines = frame.lines.map(line => ({
      ...line,
      lines: line.lines.map(part => {
        const way = wayOf(part);
        if (before && way[0] * before[0] + way[1] * before[1] < 0) {
          draft.notes.warn(
            line.at,
            'a front line runs against those of the days before: it was turned, so that its sides stay',
          );
          return [...part].reverse();
        }
        before ??= way;
        return part;
      }),
    }));
    return { ...frame, lines };
  });
}

function wayOf(line: readonly Position[]): [number, number] {
  const [first, last] = [line[0], line[line.length - 1]];
  return [last[0] - first[0], last[1] - first[1]];
}
