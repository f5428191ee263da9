import { parseArgs } from 'node:util';
import type { ExportedFeatures } from '../draw/kml.ts';
import type { PictureOptions } from '../draw/picture/picture.ts';
import type { PictureSize } from '../draw/picture/templates.ts';
import type { ExportContext } from '../engine/export/export-context.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { dayOf } from './day-options.ts';
import { refuseInput } from './inputs.ts';
import { load } from './load.ts';
import { give, type Output } from './output.ts';
import { shownOf, VIEW_OPTIONS } from './picture-options.ts';
import { SIZE_OPTIONS, sizeOfOptions } from './size-options.ts';
import { oneOf, onePath, UsageError } from './usage.ts';

interface Asked {
  readonly picture: Omit<PictureOptions, 'words' | 'beside' | 'texts'>;
  readonly size: PictureSize;
  /** What an editor writes on it; undefined where nobody did. */
  readonly written: { readonly headline: string | undefined; readonly sourceLine: string | undefined };
  /** What is shown beside the day. */
  readonly context: ExportContext & { readonly voice: string };
}

/** The map of one day, as somebody claims it where that is asked for, or of what changed between two days. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...VIEW_OPTIONS,
      ...SIZE_OPTIONS,
      format: { type: 'string' },
      headline: { type: 'string' },
      'source-line': { type: 'string' },
      out: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const path = onePath('export', positionals, 'a folder of facts or a compiled theatre');
  const { date } = values;
  await refuseInput(values.out, path);
  if (values.all) {
    if (date !== undefined) throw new UsageError('--all is every day; leave --date out');
    const format = oneOf('format', values.format ?? '', ['geojson', 'kml']);
    const loaded = await load(path, output);
    if (!loaded) return 1;
    const { toHistoryGeoJSON } = await import('../engine/export/history.ts');
    const lang = oneOf('lang', values.lang ?? loaded.theatre.languages[0], loaded.theatre.languages);
    const history = toHistoryGeoJSON(loaded.theatre, await loaded.texts(lang));
    await give(await asText(history, format, loaded.theatre, lang), values.out, output, [path]);
    return 0;
  }
  if (date === undefined) throw new UsageError('export needs --date YYYY-MM-DD');
  if (values.format === undefined) throw new UsageError('export needs --format geojson, kml, csv, svg, png or pdf');
  const format = oneOf('format', values.format, ['geojson', 'kml', 'csv', 'svg', 'png', 'pdf']);
  const theme = oneOf('theme', values.theme ?? 'light', ['light', 'dark']);
  const size = sizeOfOptions(values, format);
  const loaded = await load(path, output);
  if (!loaded) return 1;
  const { theatre } = loaded;
  const lang = oneOf('lang', values.lang ?? theatre.languages[0], theatre.languages);
  const texts = await loaded.texts(lang);
  const { snapshot, context, voice } = dayOf(theatre, texts, { ...values, date });
  const { width, height } = size;
  const picture = { width, height, lang, theme, ...shownOf(theatre, texts, values) };
  const written = { headline: values.headline, sourceLine: values['source-line'] };
  const asked: Asked = { picture, size, written, context: { ...context, voice } };
  await give(await FORMATS[format](snapshot, texts, asked), values.out, output, [path]);
  return 0;
}

/** Features as a file of a format. */
async function asText(
  collection: ExportedFeatures,
  format: 'geojson' | 'kml',
  theatre: Theatre,
  lang: string,
): Promise<string> {
  if (format === 'geojson') return `${JSON.stringify(collection)}\n`;
  const { toKml } = await import('../draw/kml.ts');
  return toKml(collection, theatre, lang);
}

const FORMATS = {
  async geojson(snapshot: Snapshot, texts: TheatreTexts | null, { context }: Asked): Promise<string> {
    const { toGeoJSON } = await import('../engine/export/geojson.ts');
    return `${JSON.stringify(toGeoJSON(snapshot, texts, context))}\n`;
  },
  async kml(snapshot: Snapshot, texts: TheatreTexts | null, { context, picture }: Asked): Promise<string> {
    const { toGeoJSON } = await import('../engine/export/geojson.ts');
    return asText(toGeoJSON(snapshot, texts, context), 'kml', snapshot.theatre, picture.lang);
  },
  async csv(snapshot: Snapshot, texts: TheatreTexts | null, { context }: Asked): Promise<string> {
    const { townsCsv } = await import('../engine/export/csv.ts');
    return townsCsv(snapshot, texts, context);
  },
  async svg(snapshot: Snapshot, texts: TheatreTexts | null, asked: Asked): Promise<string> {
    const { drawSvg } = await import('../draw/picture/svg.ts');
    return drawSvg(snapshot.theatre, texts, snapshot, await optionsOf(snapshot, texts, asked));
  },
  async png(snapshot: Snapshot, texts: TheatreTexts | null, asked: Asked): Promise<Uint8Array> {
    const { drawSvg } = await import('../draw/picture/svg.ts');
    const { stampOf, svgToPng } = await import('../pages/png.ts');
    const options = { ...(await optionsOf(snapshot, texts, asked)), detail: 'full' } as const;
    const { dpi, scale } = asked.size;
    return svgToPng(drawSvg(snapshot.theatre, texts, snapshot, options), { dpi, about: stampOf(snapshot) }, scale);
  },
  async pdf(snapshot: Snapshot, texts: TheatreTexts | null, asked: Asked): Promise<Uint8Array> {
    const { drawPdf } = await import('../draw/picture/pdf.ts');
    const { pdfFonts } = await import('../pages/png.ts');
    const options = await optionsOf(snapshot, texts, asked);
    return drawPdf({ theatre: snapshot.theatre, texts, snapshot }, options, { ...asked.size, fonts: await pdfFonts() });
  },
};

/** How a picture is drawn: what an editor did not write is written for them. */
async function optionsOf(
  snapshot: Snapshot,
  texts: TheatreTexts | null,
  { picture, context, written }: Asked,
): Promise<PictureOptions> {
  const { loadWords, withMessages } = await import('../i18n/load-words.ts');
  const { Names } = await import('../i18n/names.ts');
  const { pictureHeadline } = await import('../i18n/picture-headline.ts');
  const words = await withMessages(await loadWords(picture.lang), texts?.words ?? {});
  const made = pictureHeadline(snapshot, context, new Names(snapshot.theatre, texts, words));
  // Who writes a headline writes what stands below it, too.
  const { headline, standfirst } =
    written.headline === undefined ? made : { headline: written.headline, standfirst: '' };
  const editor = { headline, standfirst, sourceLine: written.sourceLine ?? '' };
  return { ...picture, beside: context, words, texts: editor };
}
