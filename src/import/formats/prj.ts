/**
 * Shifts to WGS 84 of datums that older maps count from, which a `.prj` of Esri's kind leaves out: metres, seconds of arc
 * and millionths, in the order of `TOWGS84`. From the EPSG registry; without them shapes lie some 100 m off.
 */
const SHIFTS: Readonly<Record<string, readonly number[]>> = {
  european_1950: [-87, -98, -121],
  pulkovo_1942: [23.92, -141.27, -80.9, 0, 0.35, 0.82, -0.12],
  deutsches_hauptdreiecksnetz: [598.1, 73.7, 418.2, 0.202, 0.045, -2.455, 6.7],
  osgb_1936: [446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489],
  amersfoort: [565.4171, 50.3319, 465.5524, -0.398957, 0.343988, -1.8774, 4.0725],
  deir_ez_zor: [-190.421, 8.532, 238.69],
  israel: [-48, 55, 52],
  ukraine_2000: [24.322, -121.372, -75.847],
  adindan: [-166, -15, 204],
};
/** Datums that agree with WGS 84 to a metre or two, or whose shift the reader knows. */
const SAME =
  /wgs|etrs|nad_?83|north_american_1983|gda|turkish_national|itrf|igs|rgf|ch1903|s_jtsk|belge|hermannskogel|ireland|tm65|osni|carthage|new_zealand_1949|yemen_ngn|iraqi_geospatial|unknown|sphere/i;

/** Projections under the names by which the reader knows them: those of Esri are passed over in silence. */
const NAMES: readonly (readonly [name: RegExp, known: string])[] = [
  [/^(?:Plate_Carree|Equidistant_Cylindrical)$/i, 'Equirectangular'],
  [/^Stereographic_(?:North|South)_Pole$/i, 'Polar_Stereographic'],
];
/** Projections of which the reader has a form that is kilometres off. */
const WRONG = /^(?:Miller_Cylindrical|Van_der_Grinten_I)$/i;

/** What a `.prj` says, in words that the reader of shapefiles takes rightly. */
export interface Prj {
  readonly text: string;
  /** Name of the projection, '' for degrees. */
  readonly projection: string;
  readonly isWrong: boolean;
  /** A datum other than WGS 84 whose shift nothing tells. */
  readonly unknownDatum: string | null;
}

/** Said of shapes whose datum has a shift that nothing tells. */
export function unknownDatum(name: string): string {
  return `positions count from another datum ("${name}"), and nothing says how far that lies from WGS 84: shapes may be some 100 m off`;
}

export function readPrj(given: string): Prj {
  const projection = /PROJECTION\s*\[\s*"([^"]+)"/i.exec(given)?.[1] ?? '';
  const known = NAMES.find(([name]) => name.test(projection))?.[1];
  let text = known === undefined ? given : given.replace(`"${projection}"`, `"${known}"`);
  // True to scale along a parallel, which that of poles has as its origin.
  if (known === 'Polar_Stereographic') text = text.replace(/"Standard_Parallel_1"/i, '"Latitude_Of_Origin"');
  return { projection, isWrong: WRONG.test(projection), ...withShift(text) };
}

/** With the shift of its datum added where the text lacks it and it is known. */
function withShift(text: string): Pick<Prj, 'text' | 'unknownDatum'> {
  const found = /DATUM\s*\[\s*"([^"]+)"\s*,\s*(?:SPHEROID|ELLIPSOID)\s*\[(?:[^[\]]|\[[^\]]*\])*\]/i.exec(text);
  if (!found || /TOWGS84/i.test(text)) return { text, unknownDatum: null };
  const name = found[1].replace(/^D_/, '').replaceAll(' ', '_').toLowerCase().replace('european_datum', 'european');
  const shift = Object.hasOwn(SHIFTS, name) ? SHIFTS[name] : undefined;
  if (!shift) return { text, unknownDatum: SAME.test(name) ? null : found[1] };
  const at = found.index + found[0].length;
  const whole = [...shift, 0, 0, 0, 0].slice(0, 7).join(',');
  return { text: `${text.slice(0, at)},TOWGS84[${whole}]${text.slice(at)}`, unknownDatum: null };
}
