import { parseArgs } from 'node:util';
import { LARGEST, SMALLEST } from '../draw/picture/picture.ts';
import type { SvgOptions } from '../draw/picture/svg.ts';
import type { ExportContext } from '../engine/export/export-context.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { dayOf } from './day-options.ts';
import { load } from './load.ts';
import { give, type Output } from './output.ts';
import { shownOf, VIEW_OPTIONS } from './picture-options.ts';
import { oneOf, onePath, UsageError } from './usage.ts';

/** What the places where links are shared show whole. */
const SHARE_SIZE = '1200x630';
/** A picture may be this many times as large as its letters ask for. */
const SCALES = ['1', '2', '3', '4'];

interface Asked {
  readonly picture: Omit<SvgOptions, 'words' | 'beside'>;
  readonly scale: number;
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
      format: { type: 'string' },
      size: { type: 'string' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const path = onePath('export', positionals, 'a folder of facts or a compiled theatre');
  const { date } = values;
  if (values.all) {
    if (date !== undefined) throw new UsageError('--all is every day; leave --date out');
    if (values.format !== 'geojson') throw new UsageError('--all is for --format geojson');
    const loaded = await load(path, output);
    if (!loaded) return 1;
    const { toHistoryGeoJSON } = await import('../engine/export/history.ts');
    const texts = await loaded.texts(values.lang ?? loaded.theatre.languages[0]);
    await give(`${JSON.stringify(toHistoryGeoJSON(loaded.theatre, texts))}\n`, values.out, output);
    return 0;
  }
  if (date === undefined) throw new UsageError('export needs --date YYYY-MM-DD');
  if (values.format === undefined) throw new UsageError('export needs --format geojson, csv, svg or png');
  const format = oneOf('format', values.format, ['geojson', 'csv', 'svg', 'png']);
  const theme = oneOf('theme', values.theme ?? 'light', ['light', 'dark']);
  const size = sizeOf(values.size ?? (format === 'png' ? SHARE_SIZE : '1200x675'));
  const scale = Number(oneOf('scale', values.scale, SCALES));
  const loaded = await load(path, output);
  if (!loaded) return 1;
  const { theatre } = loaded;
  const lang = oneOf('lang', values.lang ?? theatre.languages[0], theatre.languages);
  const texts = await loaded.texts(lang);
  const { snapshot, context, voice } = dayOf(theatre, texts, { ...values, date });
  const picture = { ...size, lang, theme, ...shownOf(theatre, texts, values) };
  const asked: Asked = { picture, scale, context: { ...context, voice } };
  await give(await FORMATS[format](snapshot, texts, asked), values.out, output);
  return 0;
}

const FORMATS = {
  async geojson(snapshot: Snapshot, texts: TheatreTexts | null, { context }: Asked): Promise<string> {
    const { toGeoJSON } = await import('../engine/export/geojson.ts');
    return `${JSON.stringify(toGeoJSON(snapshot, texts, context))}\n`;
  },
  async csv(snapshot: Snapshot, texts: TheatreTexts | null, { context }: Asked): Promise<string> {
    const { townsCsv } = await import('../engine/export/csv.ts');
    return townsCsv(snapshot, texts, context);
  },
  svg,
  async png(snapshot: Snapshot, texts: TheatreTexts | null, asked: Asked): Promise<Uint8Array> {
    const { stampOf, svgToPng } = await import('../pages/png.ts');
    const picture = { ...asked.picture, detail: 'full' } as const;
    return svgToPng(await svg(snapshot, texts, { ...asked, picture }), stampOf(snapshot), asked.scale);
  },
};

async function svg(snapshot: Snapshot, texts: TheatreTexts | null, { picture, context }: Asked): Promise<string> {
  const { drawSvg } = await import('../draw/picture/svg.ts');
  const { languageOf, loadWords } = await import('../i18n/load-words.ts');
  const words = await loadWords(languageOf(picture.lang) ?? 'en');
  return drawSvg(snapshot.theatre, texts, snapshot, { ...picture, beside: context, words });
}

function sizeOf(text: string): { width: number; height: number } {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(text);
  const [width, height] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
    throw new UsageError(`--size is WIDTHxHEIGHT in pixels, ${SMALLEST} to ${LARGEST} each, not "${text}"`);
  }
  return { width, height };
}
