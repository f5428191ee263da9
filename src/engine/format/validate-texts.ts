import type { TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { all, fail, isDay, within } from './validate.ts';

/**
 * Hold the texts of a theatre against it: they speak of places, actors, rows and sources that are there.
 * @throws Error that names the first thing that is wrong
 */
export function assertTextsSound(texts: TheatreTexts, theatre: Theatre): void {
  const { places, actors, sides, history } = theatre;
  const known = (sources: readonly number[]) => sources.every(source => within(source, texts.sources.length));
  const orNone = (index: number, count: number) => index === -1 || within(index, count);
  all('sources', texts.sources, source => {
    return orNone(source.lean, sides.length) && orNone(source.derivedFrom, texts.sources.length);
  });
  for (const things of [texts.sources, texts.events, texts.annotations]) {
    if (new Set(things.map(({ id }) => id)).size < things.length) fail('ids');
  }
  if (texts.evidence.length !== history.day.length) fail('evidence and control rows');
  all('evidence and sources', texts.evidence, ({ sources }) => known(sources));
  all('former ids', [...texts.formerIds.values()], place => within(place, places.length));
  all('claims', texts.claims, ({ place, by, says, sources }) => {
    return within(place, places.length) && within(by, actors.length) && orNone(says, actors.length) && known(sources);
  });
  all('unlocated reports', texts.unlocated, ({ actor, sources }) => within(actor, actors.length) && known(sources));
  all('corrections', texts.corrections, ({ place, sources }) => orNone(place, places.length) && known(sources));
  if (!within(texts.doubled, history.day.length + 1)) fail('sources and changes');
  all('events', texts.events, event => {
    return (
      event.until > event.day &&
      orNone(event.place, places.length) &&
      event.actors.every(a => within(a, actors.length)) &&
      known(event.sources)
    );
  });
  all('deaths', texts.deaths, ({ day, until, killed, sources }) => {
    return isDay(day) && isDay(until) && until > day && killed >= 0 && known(sources);
  });
  all('annotations', texts.annotations, ({ kind, from, until, x, y, toX, toY, side, sources }) => {
    const isPlaced = kind === 'headline' || Number.isFinite(x + y);
    const isWhole = isPlaced && (kind !== 'arrow' || Number.isFinite(toX + toY));
    return isWhole && until > from && orNone(side, sides.length) && known(sources);
  });
  all('gaps', texts.gaps, ({ from, until }) => until > from);
  for (const notes of [texts.posts, texts.lines, texts.agreements, texts.phases]) {
    all('notes', Object.values(notes), note => known(note.sources));
  }
}
