import type { Selection } from '../../engine/model/selection.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { sharesBySide } from '../../engine/query/shares-by-side.ts';
import type { MarkWords } from '../../i18n/en/marks.ts';
import type { Names } from '../../i18n/names.ts';
import { describeSelected } from './describe-place.ts';

/** What lies under the pointer in a name and one line more: whose a post is, when an event was, who holds a road. */
export function markInWords(
  names: Names,
  dayView: DayView,
  selection: Selection,
  said: MarkWords,
): readonly [name: string, more: string] {
  const { theatre, texts, words } = names;
  const { kind, id } = selection;
  const snapshot = snapshotOf(dayView);
  const name = names.selected(selection);
  switch (kind) {
    case 'post': {
      const at = snapshot.posts.find(({ post }) => post.id === id);
      if (!at) return [name, ''];
      const its = words.post.kinds[at.post.kind];
      const whose = `${names.actor(at.post.actor)} · ${at.post.number ? words.post.numbered(its, at.post.number) : its}`;
      return [name, at.behind ? `${whose} · ${said.behindShort}` : whose];
    }
    case 'event': {
      const event = texts?.events.find(one => one.id === id);
      return [name, event ? `${words.event.kinds[event.kind]} · ${words.shortDate(event.day)}` : ''];
    }
    case 'line': {
      const at = snapshot.lines.find(({ line }) => line.id === id);
      const held = at ? sharesBySide(theatre, at.km.entries()) : [];
      const parts = held.map(({ kind: its, side, share }) =>
        words.numbers.holds(its === 'held' ? names.side(side) : words.state[its], share),
      );
      return [name, parts.join(' · ')];
    }
    case 'agreement':
      return [name, ''];
    default: {
      const text = describeSelected(names, dayView, selection);
      const colon = text.startsWith(name) ? text.slice(name.length).replace(/^[:\s]+/, '') : text;
      return [name, colon === name ? '' : colon];
    }
  }
}
