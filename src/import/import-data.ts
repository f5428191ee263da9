import type { Position } from 'geojson';
import { type Account, accountOf } from './account.ts';
import { Draft } from './draft.ts';
import { axesOf } from './formats/axes.ts';
import { readFiles } from './formats/read-files.ts';
import type { Data, InputFile, Layer, Sheet } from './model.ts';
import { type Note, Notes } from './notes.ts';
import type { ImportOptions } from './options.ts';
import { keepOneRecord } from './settle/one-record.ts';
import { correctSwapped } from './settle/swapped-coordinates.ts';
import { type AreaMember, takeAreas } from './shapes/areas.ts';
import { noteBareBox } from './shapes/bare-box.ts';
import { dropUndrawable } from './shapes/drop-undrawable.ts';
import { eventsAlone } from './shapes/events-alone.ts';
import { Gazetteer } from './shapes/gazetteer.ts';
import { partsOf } from './shapes/geometry.ts';
import type { LineMember } from './shapes/lines.ts';
import { takeLines } from './shapes/lines.ts';
import { pointSheet, propertySheet } from './shapes/point-sheet.ts';
import { takeTables } from './shapes/take-tables.ts';
import { takeZones, zoneKey } from './shapes/zones.ts';
import type { Box } from './write/bounds.ts';
import { type Sink, writeTheatre } from './write/theatre.ts';

/** What became of data that were imported. */
export interface ImportResult {
  /** False where nothing could be made of them: then nothing was written. */
  readonly written: boolean;
  /** What was taken for what, in some ten lines. */
  readonly account: Account;
  /** Where the theatre lies and the places that have ground in it, for a base map; null where none was written. */
  readonly ground: {
    readonly bounds: Box | null;
    readonly places: readonly { readonly lat: number; readonly lon: number }[];
    readonly languages: readonly string[];
  } | null;
  /** What was made, counted; null where nothing was. Days count from 1970. */
  readonly made: {
    readonly holders: readonly string[];
    readonly situations: number;
    readonly places: number;
    readonly rows: number;
    readonly events: number;
    readonly first: number;
    readonly last: number;
  } | null;
  /** Everything that was left out or guessed, errors first. */
  readonly notes: readonly Note[];
}

/**
 * Make a theatre's folder of facts from files of any kind that is known. Runs in Node and in browsers.
 * @param files what is known of who held what
 * @param subject files with the outline of the ground that the map is about, none where there is none
 * @param sink takes each file of the folder
 * @param progress hears how far long work has come
 */
export async function importData(
  files: readonly InputFile[],
  subject: readonly InputFile[],
  options: ImportOptions,
  sink: Sink,
  progress: (line: string) => void = () => {},
): Promise<ImportResult> {
  const notes = new Notes();
  const languages = options.languages ?? [];
  const data = await readFiles(files, languages, notes, progress);
  const given = await outlineOf(subject, languages, notes);
  const draft = new Draft(notes);
  progress('understanding the data');
  understand(data, options, draft);
  correctSwapped(draft);
  keepOneRecord(draft, options);
  const whole = await fitted(draft, given, options, progress);
  dropUndrawable(draft, whole);
  noteBareBox(draft, given);
  const empty = draft.frames.length === 0 && draft.changes.length === 0 && draft.events.length === 0;
  if (empty) {
    const at = { file: files[0]?.path ?? '', line: 1 };
    if (!notes.hasErrors) notes.error(at, 'nothing was found that says who held what, or what happened');
    return {
      written: false,
      account: accountOf(data, draft, null, options),
      ground: null,
      made: null,
      notes: notes.list,
    };
  }
  const alone = draft.frames.length === 0 && draft.changes.length === 0;
  const outline = alone ? eventsAlone(draft, whole) : whole;
  progress('writing the theatre');
  const written = await writeTheatre(
    draft,
    outline,
    files.map(({ path }) => path),
    options,
    sink,
  );
  const held = new Set(draft.changes.map(({ place }) => place));
  const places = draft.zones.length > 0 ? [] : [...draft.places.values()].filter(({ id }) => held.has(id));
  const ground = { bounds: written.bounds, places, languages: written.languages };
  const made = {
    holders: written.holders,
    situations: draft.frames.length,
    places: held.size,
    rows: draft.changes.length,
    events: draft.events.length,
    first: written.first,
    last: written.last,
  };
  return { written: true, account: accountOf(data, draft, written, options), ground, made, notes: notes.list };
}

/** The outline of the subject once zones fit together. What lays shapes over each other is loaded for them alone. */
async function fitted(
  draft: Draft,
  outline: Polygons,
  options: ImportOptions,
  progress: (line: string) => void,
): Promise<Polygons> {
  if (draft.frames.some(({ areas }) => areas.length > 2)) {
    progress('fitting the areas together');
    const { fitFrames } = await import('./fit/fit-frames.ts');
    fitFrames(draft);
  }
  if (draft.zones.length < 2) return outline;
  progress('fitting the zones together');
  const { fitZones } = await import('./fit/fit-zones.ts');
  return fitZones(draft, outline, options.rest !== undefined);
}

function understand(data: readonly Data[], options: ImportOptions, draft: Draft): void {
  const layers = data.filter((one): one is Layer => one.kind === 'layer');
  const sheets = data.filter((one): one is Sheet => one.kind === 'sheet');
  const areas: AreaMember[] = [];
  const lines: LineMember[] = [];
  const points: Sheet[] = [];
  for (const layer of layers) {
    const axes = axesOf(layer.features);
    const at = { file: layer.file, line: 1 };
    if (axes === 'metres') {
      draft.notes.error(
        at,
        'positions are no degrees; save the file in WGS 84 (EPSG:4326), or add the .prj of the shapefile',
      );
      continue;
    }
    if (axes === 'swapped') draft.notes.warn(at, 'latitude stands before longitude; they were exchanged');
    const marks: { readonly member: Layer['features'][number]; readonly position: Position }[] = [];
    for (const feature of layer.features) {
      const parts = partsOf(feature, axes === 'swapped', draft.notes);
      if (parts.polygons.length > 0) areas.push({ layer, feature, polygons: parts.polygons });
      if (parts.lines.length > 0) lines.push({ layer, feature, lines: parts.lines });
      for (const position of parts.points) marks.push({ member: feature, position });
    }
    if (marks.length > 0) points.push(pointSheet(layer, marks));
  }
  const gazetteer = new Gazetteer(draft);
  const wide = propertySheet(areas);
  const tables = [...sheets, ...(wide ? [wide] : [])];
  const key = zoneKey(areas, tables, options.name);
  if (key) takeZones(areas, key, gazetteer, draft);
  const located = areas.length === 0 && lines.length === 0;
  // Points beside areas are labels and symbols of the same map.
  if (!located && points.length > 0 && sheets.length === 0) {
    const count = points.reduce((sum, { rows }) => sum + rows.length - 1, 0);
    draft.notes.warn({ file: points[0].file, line: 1 }, 'a point beside areas or lines was left out', count);
  }
  takeTables([...tables, ...(located ? points : [])], options, gazetteer, draft);
  if (areas.length > 0 && !key) takeAreas(areas, options, draft);
  if (lines.length > 0) takeLines(lines, areas.length > 0 && !key, options, draft);
}

type Polygons = readonly (readonly (readonly Position[])[])[];

async function outlineOf(files: readonly InputFile[], languages: readonly string[], notes: Notes): Promise<Polygons> {
  if (files.length === 0) return [];
  const data = await readFiles(files, languages, notes);
  const polygons = data.flatMap(one =>
    one.kind === 'layer' ? one.features.flatMap(feature => partsOf(feature, false, notes).polygons) : [],
  );
  if (polygons.length === 0)
    notes.error({ file: files[0].path, line: 1 }, 'no outline is in the file that --subject names');
  return polygons;
}
