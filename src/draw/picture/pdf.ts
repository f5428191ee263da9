import type PDFDocument from 'pdfkit';
import { formatDay } from '../../engine/model/day.ts';
import type { Scene } from '../scene.ts';
import type { PdfFontName } from './pdf-fonts.ts';
import { layPicture, type Picture, type PictureOptions, sheetView } from './picture.ts';
import { joined } from './png-chunks.ts';

/** Bytes of a TrueType or WOFF font by the name of its letters and weight, as in `latin-400`. */
export type PdfFonts = Readonly<Record<PdfFontName, Uint8Array>>;

export interface PdfForm {
  readonly fonts: PdfFonts;
  /** Points (1/72 inch) to a pixel of the picture. */
  readonly points: number;
}

/**
 * The picture of a day as a PDF of one page, from the same drawing as SVG and PNG: lines stay lines, and texts can be
 * searched and edited. The same arguments give the same bytes. pdfkit: the one well-kept library that shapes Arabic
 * (pdf-lib rests since 2021, jsPDF joins letters by a table and knows no kerning).
 */
export async function drawPdf(
  day: Pick<Scene, 'theatre' | 'texts' | 'snapshot'>,
  options: PictureOptions,
  { fonts, points }: PdfForm,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: Document }, { measureOf, PdfPen }] = await Promise.all([import('pdfkit'), import('./pdf-pen.ts')]);
  const { theatre, snapshot } = day;
  const { width, height, lang } = options;
  const info: Record<string, string | Date> = {
    Producer: 'Territory Map',
    Creator: 'Territory Map',
    Subject: `territory-map ${theatre.id}@${theatre.record} ${formatDay(snapshot.day)}`,
    // Of the record, not of the moment: the same picture is the same file.
    CreationDate: new Date(`${/^\d{4}-\d{2}-\d{2}/.exec(theatre.record)?.[0] ?? formatDay(snapshot.day)}T00:00:00Z`),
  };
  const doc = new Document({
    size: [width * points, height * points],
    margin: 0,
    lang,
    displayTitle: true,
    info,
    font: fonts['latin-400'],
  });
  const written = bytesOf(doc);
  for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes);
  const picture = layPicture(day, { ...options, measure: measureOf(doc) });
  info.Title = picture.name;
  doc.scale(points);
  paint(doc, picture, view => new PdfPen(doc, view));
  doc.end();
  return written;
}

function paint(
  doc: PDFDocument,
  picture: Picture,
  penOn: (view: Picture['view']) => Parameters<Picture['paintMap']>[0],
): void {
  const { width, height, map, ground } = picture;
  doc.rect(0, 0, width, height).fillColor(ground, 1).fill('even-odd');
  doc.save().translate(map.x, map.y).rect(0, 0, map.width, map.height).clip();
  picture.paintMap(penOn(picture.view));
  doc.restore();
  picture.paintWords(penOn(sheetView(picture)));
}

function bytesOf(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  return new Promise(resolve => {
    doc.on('data', bytes => parts.push(bytes));
    doc.on('end', () => resolve(joined(parts)));
  });
}
