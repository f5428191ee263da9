import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import type { SheetWords } from './legend.ts';
import type { ScaleBar } from './scale-bar.ts';
import { scaledPen } from './scaled-pen.ts';
import { type Box, KEY_SIGN, KEY_SIZE_PX, type Key, type Sheet, type TextLine, VALUE_SIZE_PX } from './sheet.ts';

/** Headline, date, legend, source line and credits around the map, where the sheet has them. */
export function paintSheet(pen: Pen, scene: Scene, words: SheetWords, sheet: Sheet): void {
  const rtl = words.dir === 'rtl';
  for (const line of sheet.texts) paintLine(pen, scene, line, rtl);
  pen.group('key', () => {
    for (const key of sheet.keys) paintKey(pen, scene, key, rtl);
  });
}

function paintLine(pen: Pen, { style }: Scene, line: TextLine, rtl: boolean): void {
  const { text, inset, end, y, size, weight, quiet } = line;
  const right = rtl !== end;
  pen.text({
    text,
    x: right ? pen.view.width - inset : inset,
    y,
    size,
    weight,
    colour: quiet ? style.quiet : style.text,
    anchor: right ? 'right' : 'left',
    rtl: line.rtl,
  });
}

function paintKey(pen: Pen, { style }: Scene, { row, box, lines, scale }: Key, rtl: boolean): void {
  const right = box.x + box.width;
  row.paint(scaledPen(pen, scale), (rtl ? right - KEY_SIGN.width * scale : box.x) / scale, box.y / scale);
  lines.forEach((text, i) => {
    const x = rtl ? right - KEY_SIGN.text * scale : box.x + KEY_SIGN.text * scale;
    const y = box.y + (12.5 + i * 15) * scale;
    pen.text({ text, x, y, size: KEY_SIZE_PX * scale, colour: style.text, anchor: rtl ? 'right' : 'left', rtl });
  });
  if (row.value) {
    const mark = { text: row.value, size: VALUE_SIZE_PX * scale, colour: style.quiet, rtl } as const;
    pen.text({ ...mark, x: rtl ? box.x : right, y: box.y + 12.5 * scale, anchor: rtl ? 'left' : 'right' });
  }
}

/** Where the scale bar stands, on the map, px of the sheet: with its number and some ground around. */
export function scaleBox(map: Box, scale: ScaleBar, rtl: boolean, size: number): Box {
  const [width, height] = [Math.max(scale.width, 30 * size) + 16 * size, 26 * size];
  const x = rtl ? map.x + 6 * size : map.x + map.width - width - 6 * size;
  return { x, y: map.y + map.height - height - 6 * size, width, height };
}

/** A light ground under what stands on the map. */
export function paintPlate(pen: Pen, { style }: Pick<Scene, 'style'>, { x, y, width, height }: Box): void {
  pen.begin();
  pen.pixels.moveTo(x, y);
  pen.pixels.lineTo(x + width, y);
  pen.pixels.lineTo(x + width, y + height);
  pen.pixels.lineTo(x, y + height);
  pen.pixels.closePath();
  pen.fill(style.frame, 0.86);
}

/** @param size of the number against that of a large picture */
export function paintScale(
  pen: Pen,
  { style }: Pick<Scene, 'style'>,
  words: SheetWords,
  scale: ScaleBar,
  x: number,
  y: number,
  size = 1,
): void {
  pen.begin();
  pen.pixels.moveTo(x, y - 5 * size);
  pen.pixels.lineTo(x, y);
  pen.pixels.lineTo(x + scale.width, y);
  pen.pixels.lineTo(x + scale.width, y - 5 * size);
  pen.stroke({ colour: style.text, width: 1.2 * size, cap: 'butt' });
  const text = { text: words.map.km(scale.km), size: 11 * size, colour: style.text, anchor: 'middle' } as const;
  pen.text({ ...text, x: x + scale.width / 2, y: y - 6 * size, rtl: words.dir === 'rtl' });
}
