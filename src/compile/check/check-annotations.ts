import { formatDay } from '../../engine/model/day.ts';
import type { AnnotationFact, Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { checkBounds, checkOrder, checkShown } from './check-spans.ts';

/** The editor's layer: everything that is drawn has to be somewhere, and a day has one headline. */
export function checkAnnotations(facts: Facts, report: Report): void {
  for (const annotation of facts.annotations) {
    const { at, kind, from, until } = annotation;
    checkOrder(at, 'from', from, until, '', report);
    checkShown(at, 'from', from, until ?? from + 1, facts, report);
    checkEnd(annotation, '', annotation, facts, report);
    checkEnd(
      annotation,
      'to_',
      { place: annotation.toPlace, lat: annotation.toLat, lon: annotation.toLon },
      facts,
      report,
    );
    if (kind === 'arrow') checkLength(annotation, report);
    else if (annotation.side !== '') unused(annotation, 'side', "only an arrow is somebody's", report);
    if (kind === 'headline' && annotation.minZoom > 0) {
      unused(annotation, 'min_zoom', 'a headline stands above the map at every zoom', report);
    }
    if (kind !== 'headline' && Object.values(annotation.standfirst).some(text => text !== '')) {
      unused(annotation, 'standfirst_en', 'only a headline has one', report);
    }
  }
  checkOverlaps(facts.annotations, report);
}

type End = Pick<AnnotationFact, 'place' | 'lat' | 'lon'>;

/** A point that is written once, and where one is needed: all but headlines stand somewhere, and arrows lead somewhere. */
function checkEnd(
  { at, kind }: AnnotationFact,
  prefix: '' | 'to_',
  { place, lat, lon }: End,
  { theatre }: Facts,
  report: Report,
): void {
  const isNeeded = prefix === '' ? kind !== 'headline' : kind === 'arrow';
  if ((lat === null) !== (lon === null)) {
    const [given, other] = lat === null ? ['lon', 'lat'] : ['lat', 'lon'];
    report.error(
      at,
      prefix + other,
      'missing',
      `${prefix}${other}; a position needs both, or delete ${prefix}${given}`,
    );
  } else if (prefix === 'to_' && !isNeeded && (place !== '' || lat !== null)) {
    report.warning(
      at,
      place === '' ? 'to_lat' : 'to_place',
      'unused',
      `end of a ${kind}; only an arrow leads somewhere`,
    );
  } else if (place !== '' && lat !== null) {
    report.warning(
      at,
      `${prefix}lat`,
      'unused',
      `${prefix}lat and ${prefix}lon; it stands at "${place}": keep one of them`,
    );
  } else if (isNeeded && place === '' && lat === null) {
    const text = `${prefix}place, or ${prefix}lat and ${prefix}lon; ${prefix === '' ? `a ${kind} has to stand somewhere` : 'an arrow has to end somewhere'}`;
    report.error(at, `${prefix}place`, 'missing', text);
  }
  if (lat === null || lon === null || Number.isNaN(lat + lon)) return;
  checkBounds(at, lat, lon, theatre.bounds, report);
}

function checkLength({ at, place, lat, lon, toPlace, toLat, toLon }: AnnotationFact, report: Report): void {
  const isSame = place !== '' ? place === toPlace : lat !== null && lat === toLat && lon === toLon;
  if (isSame) report.error(at, toPlace === '' ? 'to_lat' : 'to_place', 'invalid', 'arrow: it ends where it begins');
}

function unused({ at }: AnnotationFact, column: string, why: string, report: Report): void {
  report.warning(at, column, 'unused', `${column}; ${why}`);
}

/** Of two headlines for a day the map shows the one that began later. */
function checkOverlaps(annotations: readonly AnnotationFact[], report: Report): void {
  const headlines = annotations.filter(({ kind, from }) => kind === 'headline' && !Number.isNaN(from));
  headlines.sort((a, b) => a.from - b.from || a.at.line - b.at.line);
  headlines.forEach((headline, i) => {
    const before = headlines[i - 1];
    if (!before || (before.until ?? before.from + 1) <= headline.from) return;
    const text = `headline "${before.id}" (line ${before.at.line}): on ${formatDay(headline.from)} both stand; end one before the other`;
    report.warning(headline.at, 'from', 'overlaps', text);
  });
}
