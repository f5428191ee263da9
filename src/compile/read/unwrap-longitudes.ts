import { flatSpanOf, Longitudes, type Span, spanOf, spansOf, unbroken } from '../shapes/longitudes.ts';
import type { GeometryType, Shape } from './geometry.ts';
import { polygonsOf } from './subject.ts';
import type { Tables } from './tables.ts';

/**
 * What was written with all its longitudes counted on without a break across the theatre: beyond 180 where it lies on both
 * sides of the date line. Bounds say which way; without them the ground that is drawn, or the places, do.
 */
export function unwrapLongitudes(written: Tables): Tables {
  const { theatre } = written;
  const sheet = theatre.bounds ? Longitudes.within(theatre.bounds) : Longitudes.around(spansIn(written));
  return {
    ...written,
    places: rowsOn(written.places, sheet),
    events: rowsOn(written.events, sheet),
    posts: rowsOn(written.posts, sheet),
    annotations: arrowsOn(rowsOn(written.annotations, sheet), sheet),
    lines: featuresOn(written.lines, sheet),
    agreements: featuresOn(written.agreements, sheet),
    land: featuresOn(written.land, sheet),
    water: featuresOn(written.water, sheet),
    boundaries: featuresOn(written.boundaries, sheet),
    subject: written.subject && featuresOn(written.subject, sheet),
    zones: written.zones && featuresOn(written.zones, sheet),
    footprints: featuresOn(written.footprints, sheet),
    frames:
      written.frames?.map(frame => ({
        ...frame,
        shapes: frame.shapes.map(shape => ({
          ...shape,
          polygons: shape.polygons.map(rings => sheet.flatPolygon(rings)),
        })),
        lines: frame.lines.map(front => ({ ...front, lines: front.lines.map(line => sheet.line(line)) })),
      })) ?? null,
  };
}

/** The stretches of longitude that the ground of a theatre, or its places, lie on. */
function* spansIn({ places, zones, frames, subject }: Tables): Generator<Span> {
  for (const { lat, lon } of places.rows) if (Number.isFinite(lat) && Number.isFinite(lon)) yield [lon, lon];
  for (const { geometry } of [...(zones ?? []), ...(subject ?? [])]) yield* spansOf(polygonsOf(geometry));
  for (const { shapes, lines } of frames ?? []) {
    for (const [ring] of shapes.flatMap(({ polygons }) => polygons)) yield flatSpanOf(ring);
    for (const line of lines.flatMap(front => front.lines)) yield spanOf(unbroken(line).map(([lng]) => lng));
  }
}

interface Placed {
  readonly lon: number | null;
}

function rowsOn<T extends { readonly rows: readonly Placed[] }>(table: T, sheet: Longitudes): T {
  const rows = table.rows.map(row => {
    const lon = row.lon === null || Number.isNaN(row.lon) ? row.lon : sheet.point(row.lon);
    return lon === row.lon || Number.isNaN(lon) ? row : { ...row, lon };
  });
  return rows.every((row, i) => row === table.rows[i]) ? table : { ...table, rows };
}

/** The same for the heads of arrows. */
function arrowsOn(table: Tables['annotations'], sheet: Longitudes): Tables['annotations'] {
  const rows = table.rows.map(row =>
    row.to_lon === null || Number.isNaN(row.to_lon) ? row : { ...row, to_lon: sheet.point(row.to_lon) },
  );
  return { ...table, rows };
}

function featuresOn<F extends { readonly geometry: Shape<GeometryType> }>(
  features: readonly F[],
  sheet: Longitudes,
): F[] {
  return features.map(feature => {
    const geometry = sheet.shape(feature.geometry);
    return geometry === feature.geometry ? feature : { ...feature, geometry };
  });
}
