/** Formats that are known by their first bytes and cannot be read here, with what to do instead. */
const REFUSALS: readonly { readonly start: readonly number[] | string; readonly text: string }[] = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], text: 'this is a workbook of Excel before 2007 (.xls); save it as .xlsx' },
  {
    start: 'fgb',
    text: 'this is a FlatGeobuf file; export it as GeoJSON (in QGIS: right-click the layer, Export, Save Features As)',
  },
  {
    start: '!table',
    text: 'this is a MapInfo table; export it as GeoJSON (in QGIS: right-click the layer, Export, Save Features As)',
  },
  { start: 'PAR1', text: 'this is a Parquet file; export it as GeoJSON or CSV' },
  {
    start: '%PDF',
    text: 'this is a PDF, which holds no data that can be read; ask for the table or the shapes behind it',
  },
  { start: [0x89, 0x50, 0x4e, 0x47], text: 'this is a picture; trace its areas in a map program first' },
  { start: [0xff, 0xd8, 0xff], text: 'this is a picture; trace its areas in a map program first' },
  { start: 'GIF8', text: 'this is a picture; trace its areas in a map program first' },
  { start: 'II*', text: 'this is a picture; trace its areas in a map program first' },
  { start: [0x1f, 0x8b], text: 'this is a gzip archive; unpack it, or pack it as .zip' },
  { start: 'Rar!', text: 'this is a RAR archive; unpack it, or pack it as .zip' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], text: 'this is a 7z archive; unpack it, or pack it as .zip' },
];

/** Why a file of a known but unreadable format is refused; null for all others. */
export function refusal(bytes: Uint8Array): string | null {
  const found = REFUSALS.find(({ start }) => {
    const wanted = typeof start === 'string' ? [...start].map(letter => letter.charCodeAt(0)) : start;
    return wanted.every((byte, i) => bytes[i] === byte);
  });
  return found?.text ?? null;
}
