import type { Compiled, CompiledAnnotation, CompiledPoint } from '../../engine/format/compiled.ts';
import type { Texts } from '../../engine/model/theatre.ts';
import { foremostEvent } from '../../engine/query/headline.ts';
import type { Facts } from '../read/facts.ts';
import type { Numbering } from './numbering.ts';

/** The editor's layer in one language, by first day; of one day in the order of the file. */
export function encodeAnnotations(
  { annotations }: Facts,
  inLanguage: (texts: Texts) => string,
  { placeOf, sideOf, sourceOf }: Numbering,
): CompiledAnnotation[] {
  const point = (place: string, lat: number | null, lon: number | null): CompiledPoint | undefined =>
    place !== '' ? placeOf.get(place) : lat === null || lon === null ? undefined : [lat, lon];
  return [...annotations]
    .sort((a, b) => a.from - b.from)
    .map(({ id, kind, from, until, side, minZoom, ...row }) => {
      const at = point(row.place, row.lat, row.lon);
      const to = kind === 'arrow' ? point(row.toPlace, row.toLat, row.toLon) : undefined;
      const standfirst = inLanguage(row.standfirst);
      return {
        id,
        kind,
        from,
        ...(until === null ? {} : { until }),
        ...(at === undefined ? {} : { at }),
        ...(to === undefined ? {} : { to }),
        text: inLanguage(row.text),
        ...(standfirst ? { standfirst } : {}),
        ...(side ? { side: sideOf.get(side)! } : {}),
        ...(minZoom > 0 ? { minZoom } : {}),
        sources: row.sources.map(source => sourceOf.get(source)!),
      };
    });
}

/**
 * The headline of the opening day, for the first map: the one that an editor wrote, else the title of the day's weightiest
 * event. Where neither is there the map makes one from the ground that changed hands.
 */
export function openingHeadline({ theatre, annotations, events }: Facts): Compiled['headline'] {
  const { open } = theatre;
  const written = annotations
    .filter(({ kind, from, until }) => kind === 'headline' && from <= open && open < (until ?? from + 1))
    .sort((a, b) => a.from - b.from)
    .at(-1);
  if (written) return { text: written.text, standfirst: written.standfirst };
  const sorted = [...events].sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  const event = foremostEvent(
    sorted.map(({ date: day, until, killed, weight, ...rest }) => ({
      ...rest,
      day,
      until: until ?? day + 1,
      killed: killed ?? -1,
      weight: weight ?? 0,
    })),
    open,
  );
  return event && { text: event.title, standfirst: {} };
}
