import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawSvg } from '../../../src/draw/picture/svg.ts';
import { defaultOf, type ViewParam } from '../../../src/draw/view-params.ts';
import { NO_INSETS } from '../../../src/draw/viewport.ts';
import type { MapState } from '../../../src/elements/map/tool-dialogs.ts';
import { exportImage } from '../../../src/elements/share/export-image.ts';
import { filmDays } from '../../../src/elements/share/film-days.ts';
import { snippet } from '../../../src/elements/share/snippet.ts';
import { TerritoryShare } from '../../../src/elements/share/territory-share.ts';
import { makeFilm } from '../../../src/elements/share/time-lapse.ts';
import { videoFormats } from '../../../src/elements/share/video-formats.ts';
import { MapAttributes } from '../../../src/elements/view/map-attributes.ts';
import type { Site } from '../../../src/elements/view/site.ts';
import { resolveView } from '../../../src/elements/view/view.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';
import { dayView } from '../../../src/engine/query/day-view.ts';
import { loadWords } from '../../../src/i18n/load-words.ts';
import { Names } from '../../../src/i18n/names.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const site: Site = {
  folder: 'https://maps.example.org/',
  newest: '',
  theatre: 'made-up',
  pages: 'changed',
  query: choices => {
    const chosen = Object.entries(choices).filter(([name, value]) => value && value !== defaultOf(name as ViewParam));
    return `?${new URLSearchParams(chosen)}`;
  },
};

class TestMap extends MapAttributes {}
customElements.define('test-map', TestMap);

/** A map in some state, as the dialog is handed it. */
async function shownWith(attributes: Partial<TestMap> = {}, lang: 'en' | 'ar' | 'tr' = 'en'): Promise<MapState> {
  const map = Object.assign(document.createElement('test-map') as TestMap, attributes);
  const theatre = makeTheatre();
  const texts = makeTexts(theatre, lang);
  const view = resolveView(map, theatre, null);
  return {
    map,
    names: new Names(theatre, texts, await loadWords(lang)),
    view,
    dayView: dayView(theatre, texts, view),
    layout: {
      controls: 'full',
      theme: 'light',
      shade: 'light',
      panel: 'today',
      hasPanel: true,
      sheet: false,
      open: true,
      card: false,
      hidesMap: false,
      insets: NO_INSETS,
      frame: 'frame light',
    } as MapState['layout'],
    site,
    misread: new Map(),
    area: () => '36.2,35.2,36.8,35.8',
  };
}

async function open(shown: MapState): Promise<TerritoryShare> {
  const { dir, lang } = shown.names.words;
  const share = await mount('territory-share', TerritoryShare, { shown }, { dir, lang });
  // It opens when its words in the language are there.
  await vi.waitFor(() => part(share, 'dialog[open]'));
  return share;
}

const tab = (share: TerritoryShare, name: string) => part(share, `#tab-${name}`);
const fields = (share: TerritoryShare) =>
  [...(share.shadowRoot?.querySelectorAll('textarea') ?? [])].map(one => one.value);

async function choose(share: TerritoryShare, name: string): Promise<void> {
  tab(share, name).click();
  await share.updateComplete;
}

/** What the dialog saves instead of a file. */
function saved(): { name: string; content: Promise<Blob> }[] {
  const files: { name: string; content: Promise<Blob> }[] = [];
  const made: Blob[] = [];
  const url = vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => `blob:${made.push(blob as Blob) - 1}`);
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, content: Promise.resolve(made[Number(this.href.slice('blob:'.length))]) });
  });
  onTestFinished(() => {
    url.mockRestore();
    click.mockRestore();
  });
  return files;
}

test.each([
  ['en', 1000, 800],
  ['ar', 360, 640],
  ['tr', 360, 640],
] as const)('every tab is accessible: %s, %i x %i', async (lang, width, height) => {
  const share = await open(await shownWith({ town: 'mill' }, lang));
  await page.viewport(width, height);
  for (const name of ['link', 'cite', 'picture', 'data', 'film']) {
    await choose(share, name);
    await expectAccessible(share);
    const sheet = part(share, '.part');
    expect(sheet.scrollWidth, name).toBeLessThanOrEqual(sheet.clientWidth);
  }
});

test('opens with the focus on its first tab; arrows go through the tabs, Escape ends', async () => {
  const share = await open(await shownWith());
  const done = listen(share, 'tool-change');
  expect(share.shadowRoot?.activeElement?.id).toBe('tab-link');
  await userEvent.keyboard('{ArrowRight}');
  expect(share.shadowRoot?.activeElement?.id).toBe('tab-cite');
  await userEvent.keyboard('{End}');
  expect(tab(share, 'film').getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{ArrowRight}');
  expect(share.shadowRoot?.activeElement?.id).toBe('tab-link');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(done.map(event => event.tool)).toEqual(['']));
});

test('in Arabic the tabs run from right to left', async () => {
  const share = await open(await shownWith({}, 'ar'));
  await userEvent.keyboard('{ArrowLeft}');
  expect(share.shadowRoot?.activeElement?.id).toBe('tab-cite');
});

test('the address names the day, what is chosen and a part of the map that any screen can fit', async () => {
  const share = await open(await shownWith({ town: 'mill', view: '35.5,36.5,10', layers: 'control towns' }));
  const [address, day] = fields(share);
  // The page of the day, which previews can read and which opens the map as it is.
  expect(address).toMatch(/^https:\/\/maps\.example\.org\/d\/made-up\/2020-03-02\/\?/);
  const query = new URL(address).searchParams;
  expect(Object.fromEntries(query)).toEqual({
    town: 'mill',
    view: '36.2,35.2,36.8,35.8',
    layers: 'control towns',
    lang: 'en',
  });
  expect(day).toBe('https://maps.example.org/d/made-up/2020-03-02/');
});

test('a map that nobody has moved is linked whole, and a day without a page has none', async () => {
  const share = await open(await shownWith({ date: '2020-03-04' }, 'ar'));
  expect(fields(share)).toEqual(['https://maps.example.org/?date=2020-03-04&lang=ar']);
});

test('what is copied is said aloud', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => copied.mockRestore());
  const share = await open(await shownWith());
  part(share, '.copy .action').click();
  await vi.waitFor(() => expect(textOf(part(share, '[role=status]'))).toBe('Copied.'));
  expect(copied).toHaveBeenCalledWith(fields(share)[0]);
});

test('a citation names title, date, record, address and the day it was read, in every form', async () => {
  const share = await open(await shownWith({ compare: '2020-06-01' }));
  await choose(share, 'cite');
  const [text] = fields(share);
  expect(text).toMatch(/^“A made-up war: 2 March 2020 to 1 June 2020\.” Territory Map, record 2026-01-01-abcdef12 of /);
  expect(text).toContain(
    'https://maps.example.org/?theatre=made-up@2026-01-01-abcdef12&date=2020-03-02&compare=2020-06-01',
  );
  await userEvent.selectOptions(part<HTMLSelectElement>(share, '.row select'), 'csl');
  const [item] = JSON.parse(fields(share)[0]);
  expect(item).toMatchObject({ type: 'map', version: '2026-01-01-abcdef12', issued: { 'date-parts': [[2026, 1, 1]] } });
  await userEvent.selectOptions(part<HTMLSelectElement>(share, '.row select'), 'bibtex');
  expect(fields(share)[0]).toMatch(/^@misc\{territory-map-made-up-2020-03-02,\n {2}title = /);
});

test('the SVG is that of the command line, byte for byte', async () => {
  const shown = await shownWith({ town: 'mill', view: '35.5,36.5,10' });
  const blob = await exportImage(shown, {
    format: 'svg',
    width: 800,
    height: 600,
    headline: 'A day',
    sourceLine: 'The Daily',
  });
  const { theatre, texts, words } = shown.names;
  const drawn = drawSvg(theatre, texts, shown.dayView.snapshot, {
    ...{ width: 800, height: 600, lang: 'en', theme: 'light', words },
    bounds: [36.2, 35.2, 36.8, 35.8],
    chosen: { kind: 'town', id: 'mill' },
    texts: { headline: 'A day', sourceLine: 'The Daily' },
  });
  expect((await blob.text()) === drawn).toBe(true);
  const parsed = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
});

test.each([
  [1200, 675, 1],
  [600, 600, 2],
  [540, 960, 1],
])(
  'a PNG of %i x %i, %i times as large, has these pixels and the colours of the sides',
  async (width, height, scale) => {
    const shown = await shownWith({ layers: 'control' });
    const blob = await exportImage(shown, { format: 'png', width, height, scale });
    expect(blob.type).toBe('image/png');
    expect(await blob.slice(0, 60).text()).toContain('sRGB');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).toEqual([width * scale, height * scale]);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context!.getImageData(0, 0, image.width, image.height);
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += 4 * 37)
      colours.add([data[i], data[i + 1], data[i + 2]].map(Math.round).join());
    // Green of the north, vermilion of the south, the sheet.
    const near = ([r, g, b]: number[]) =>
      [...colours].some(colour => colour.split(',').every((part, at) => Math.abs(Number(part) - [r, g, b][at]) < 14));
    expect([near([255, 255, 255]), near([168, 214, 197]), near([232, 196, 165])]).toEqual([true, true, true]);
  },
);

test.each([
  [{ format: 'gif' }, 'format is "png", "svg" or "pdf", not "gif"'],
  [{ width: 12 }, 'width is a whole number of pixels, 160 to 8192, not 12'],
  [{ height: Number.NaN }, 'height is a whole number of pixels, 160 to 8192, not NaN'],
  [{ width: 200.5 }, 'width is a whole number of pixels, 160 to 8192, not 200.5'],
  [{ scale: 99 }, 'scale is up to 16, not 99'],
])('refuses %o', async (options, text) => {
  await expect(exportImage(await shownWith(), options as never)).rejects.toThrow(text);
});

test('saves the day and the record as data', async () => {
  const files = saved();
  const share = await open(await shownWith());
  await choose(share, 'data');
  for (const button of share.shadowRoot?.querySelectorAll<HTMLElement>('.offers .action') ?? []) button.click();
  expect(files.map(({ name }) => name)).toEqual([
    'made-up-2020-03-02.geojson',
    'made-up-2020-03-02.csv',
    'made-up-record-2026-01-01-abcdef12.csv',
    'made-up-history-2026-01-01-abcdef12.geojson',
  ]);
  const [geojson, csv, record, history] = await Promise.all(files.map(async ({ content }) => (await content).text()));
  expect(JSON.parse(geojson)).toMatchObject({ type: 'FeatureCollection', date: '2020-03-02', theatre: 'made-up' });
  expect(csv.split('\n')).toHaveLength(6);
  expect(record.split('\n')).toHaveLength(11);
  const { features } = JSON.parse(history);
  expect(features.length).toBeGreaterThan(10);
  for (const { properties } of features) expect((properties.until ?? '9999') > properties.from).toBe(true);
});

/** A film whose pictures are one colour each, so that they can be told apart. */
function strips(days: readonly number[]) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [320, 180];
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
  const paint = (day: number) => {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 320, 180);
    context.fillStyle = `hsl(${(days.indexOf(day) * 70) % 360} 80% 50%)`;
    context.fillRect(40, 40, 100 + 10 * days.indexOf(day), 80);
  };
  return { width: 320, height: 180, days, seconds: 0.2, last: 1, context, paint };
}

interface Decoded {
  tracks: { ready: Promise<void>; selectedTrack: { frameCount: number } };
  decode(options: { frameIndex: number }): Promise<{ image: VideoFrame }>;
}
declare const ImageDecoder: new (options: { data: ArrayBuffer; type: string }) => Decoded;

test('a GIF has one picture for the first day and each that changed, the same bytes each time', async () => {
  const theatre = makeTheatre();
  const days = filmDays(theatre, parseDay('2020-01-01'), parseDay('2021-12-31'));
  expect(days.map(formatDay)).toEqual(['2020-01-01', '2020-03-02', '2020-03-06', '2020-06-01', '2021-09-01']);
  const done: number[] = [];
  const make = () => makeFilm(strips(days), 'gif', new AbortController().signal, count => done.push(count));
  const [first, second] = [await make(), await make()];
  expect(done).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
  const [a, b] = [await first.arrayBuffer(), await second.arrayBuffer()];
  expect(new Uint8Array(a)).toEqual(new Uint8Array(b));
  const decoder = new ImageDecoder({ data: a, type: 'image/gif' });
  await decoder.tracks.ready;
  expect(decoder.tracks.selectedTrack.frameCount).toBe(5);
  const { image } = await decoder.decode({ frameIndex: 2 });
  expect([image.displayWidth, image.displayHeight, image.duration]).toEqual([320, 180, 200_000]);
  const seen = new OffscreenCanvas(320, 180).getContext('2d')!;
  seen.drawImage(image, 0, 0);
  // hsl(140 80% 50%), though the frame holds only what differs from the one before; and the ground beside it.
  const [inside, beside] = [seen.getImageData(60, 60, 1, 1).data, seen.getImageData(300, 20, 1, 1).data];
  expect([inside[0] < 60, inside[1] > 190, beside[0] > 240]).toEqual([true, true, true]);
});

test('a film that its reader has had enough of ends at the next breath', async () => {
  const stop = new AbortController();
  const film = makeFilm(strips([1, 2, 3]), 'gif', stop.signal, () => stop.abort(new Error('enough')));
  await expect(film).rejects.toThrow('enough');
});

test('a video has its pictures, for as long as they stand', async () => {
  const formats = await videoFormats(320, 180);
  expect(formats.length).toBeGreaterThan(0);
  for (const format of formats) {
    const blob = await makeFilm(strips([1, 2, 3, 4]), format, new AbortController().signal, () => {});
    expect(blob.type).toBe(`video/${format}`);
    const { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } = await import('mediabunny');
    const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
    const track = await input.getPrimaryVideoTrack();
    expect([track?.displayWidth, track?.displayHeight]).toEqual([320, 180]);
    let frames = 0;
    for await (const _ of new EncodedPacketSink(track!).packets()) frames++;
    expect(frames).toBe(4);
    const video = document.createElement('video');
    video.src = URL.createObjectURL(blob);
    onTestFinished(() => URL.revokeObjectURL(video.src));
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new Error(`${format}: ${video.error?.message}`));
    });
    expect([video.videoWidth, video.videoHeight]).toEqual([320, 180]);
    expect(video.duration, format).toBeCloseTo(1.6, 1);
  }
});

test('makes a time-lapse in the dialog, tells how far it is, and saves it', async () => {
  const files = saved();
  const share = await open(await shownWith());
  await choose(share, 'film');
  part(share, '.action.main').click();
  await share.updateComplete;
  expect(part(share, 'progress').getAttribute('max')).toBe('4');
  await vi.waitFor(() => expect(files).toHaveLength(1));
  expect(files[0].name).toBe('made-up-2020-01-01-2020-06-01.gif');
  const bytes = new Uint8Array(await (await files[0].content).arrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 6))).toBe('GIF89a');
  await vi.waitFor(() => expect(textOf(part(share, '[role=status]'))).toMatch(/^Ready: /));
});

test('a time-lapse can be cancelled', async () => {
  const files = saved();
  const share = await open(await shownWith());
  await choose(share, 'film');
  part(share, '.action.main').click();
  await share.updateComplete;
  part(share, '.progress .action').click();
  await vi.waitFor(() => expect(textOf(part(share, '[role=status]'))).toBe('Cancelled.'));
  expect(files).toEqual([]);
  expect(part(share, '.action.main')).toBeTruthy();
});

test.each(['wordpress', 'newsletter'] as const)('the code for %s has nothing that a careful host takes out', kind => {
  const code = snippet({
    ...{
      kind,
      folder: 'https://maps.example.org/',
      choices: {} as never,
      frame: 'https://maps.example.org/embed.html',
    },
    ...{ page: 'https://maps.example.org/?a&b', src: '', height: 600, title: 'A “war” <b>', credit: 'Territory Map' },
    still: { picture: 'https://maps.example.org/share.png', text: 'Map', page: 'https://maps.example.org/d/' },
  });
  const { body } = new DOMParser().parseFromString(code, 'text/html');
  const allowed = ['a', 'figcaption', 'figure', 'img', 'p'];
  expect(
    [...body.querySelectorAll('*')].map(({ localName }) => localName).filter(tag => !allowed.includes(tag)),
  ).toEqual([]);
  expect(body.querySelectorAll('[style], [sandbox]')).toHaveLength(0);
  expect(body.querySelector('a')?.getAttribute('href')).toBe('https://maps.example.org/?a&b');
  expect(body.querySelectorAll('img')).toHaveLength(1);
  expect(body.textContent).toContain('A “war” <b>');
});
