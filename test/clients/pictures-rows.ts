import { readFile, writeFile } from 'node:fs/promises';
import { expectThat, type Place, type Row } from './client.ts';

/** Our pictures in programs that draw, print and read them. */

const DAY = '2020-03-02';
const [WIDTH, HEIGHT] = [1200, 675];
/** Share of pixels that may differ from our own drawing: letters are drawn by each program's own hand. */
const DIFFERING = 0.08;
/** Difference of one colour of a pixel from which on it counts. */
const STEP = 48;

interface Png {
  readonly PNG: { readonly sync: { read(bytes: Buffer): { width: number; height: number; data: Uint8Array } } };
}

async function exported(place: Place, format: string, ...more: string[]): Promise<string> {
  const file = `day.${format}`;
  const size = format === 'pdf' ? [] : ['--size', `${WIDTH}x${HEIGHT}`];
  await place.map('export', place.facts('idlib'), '--date', DAY, '--format', format, ...size, ...more, '--out', file);
  return file;
}

/** How much of a picture another program has drawn as we do. */
async function compared(place: Place, drawn: string): Promise<string> {
  const { PNG } = await place.package<Png>('pngjs');
  const read = async (file: string) => PNG.sync.read(await readFile(place.path(file)));
  const [own, other] = [await read(await exported(place, 'png')), await read(drawn)];
  expectThat(own.width === other.width && own.height === other.height, `it has ${other.width}x${other.height} px`);
  let differing = 0;
  for (let i = 0; i < own.data.length; i += 4) {
    const far = [0, 1, 2].some(channel => Math.abs(own.data[i + channel] - other.data[i + channel]) > STEP);
    if (far) differing++;
  }
  const share = differing / (own.width * own.height);
  expectThat(share <= DIFFERING, `${(share * 100).toFixed(1)} % of the pixels differ from our own drawing`);
  return `${(share * 100).toFixed(1)} % of the pixels differ from our own drawing`;
}

const QT = `
import os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
try:
    from PyQt5.QtGui import QGuiApplication, QImage, QPainter
    from PyQt5.QtSvg import QSvgRenderer
except ImportError:
    sys.exit('QtSvg is not installed')
app = QGuiApplication([])
drawing = QSvgRenderer(sys.argv[1])
image = QImage(drawing.defaultSize(), QImage.Format_RGB32)
image.fill(0xffffffff)
painter = QPainter(image)
drawing.render(painter)
painter.end()
image.save(sys.argv[2])
`;

export const pictureRows: readonly Row[] = [
  {
    client: 'librsvg (rsvg-convert), SVG',
    async attempt(place) {
      await place.run('rsvg-convert', await exported(place, 'svg'), '-o', 'rsvg.png');
      return compared(place, 'rsvg.png');
    },
  },
  {
    client: 'Inkscape, SVG',
    async attempt(place) {
      await place.run('inkscape', await exported(place, 'svg'), '--export-filename=inkscape.png');
      return compared(place, 'inkscape.png');
    },
  },
  {
    client: 'Qt (QtSvg, as in the layouts of QGIS), SVG',
    async attempt(place) {
      await writeFile(place.path('qt.py'), QT);
      await place.run('/usr/bin/python3', 'qt.py', await exported(place, 'svg'), 'qt.png');
      return compared(place, 'qt.png');
    },
  },
  {
    client: 'Poppler (pdfinfo, pdftotext), PDF',
    async attempt(place) {
      const file = await exported(place, 'pdf', '--lang', 'ar');
      const pages = /Pages:\s+(\d+)/.exec(await place.run('pdfinfo', file))?.[1];
      expectThat(pages === '1', `it has ${pages} pages`);
      const text = await place.run('pdftotext', file, '-');
      expectThat(/territory-map|idlib@|\d{4}-\d\d-\d\d-[0-9a-f]{8}/i.test(text), 'no record can be read in it');
      return 'one page, and its words can be searched';
    },
  },
  {
    client: 'PNG readers',
    async attempt(place) {
      const bytes = await readFile(place.path(await exported(place, 'png')));
      expectThat(bytes.includes('sRGB'), 'no sRGB chunk');
      return 'sRGB, one palette';
    },
  },
];
