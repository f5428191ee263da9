import { html, nothing, type TemplateResult } from 'lit';
import { SMALLEST } from '../../draw/picture/picture.ts';
import { choose, type DialogContext, field } from './dialog-context.ts';

const SHAPES = { wide: 16 / 9, square: 1, tall: 9 / 16 } as const;
const NAMES = ['wide', 'square', 'tall', 'own'] as const;

/** Shape and width of a picture. */
export interface Size {
  readonly shape: (typeof NAMES)[number];
  /** px */
  readonly width: number;
  /** px, of a shape of its own. */
  readonly own: number;
}

/** Height of a picture, px. */
export function heightOf({ shape, width, own }: Size): number {
  return shape === 'own' ? own : Math.round(width / SHAPES[shape]);
}

/** Fields for shape and width. @param most px that either side may have */
export function sizeForm(
  { strings }: DialogContext,
  size: Size,
  most: number,
  change: (size: Size) => void,
): TemplateResult {
  const { shapes, shape, width, height } = strings.picture;
  const limits = { min: String(SMALLEST), max: String(most) };
  // The other side has its limits, too.
  const ratio = size.shape === 'own' ? 1 : SHAPES[size.shape];
  const widths = {
    min: String(Math.ceil(SMALLEST * Math.max(1, ratio))),
    max: String(Math.floor(most * Math.min(1, ratio))),
  };
  const within = (wanted: Size): Size => {
    const by = wanted.shape === 'own' ? 1 : SHAPES[wanted.shape];
    const [least, largest] = [Math.ceil(SMALLEST * Math.max(1, by)), Math.floor(most * Math.min(1, by))];
    return { ...wanted, width: Math.max(least, Math.min(largest, wanted.width)) };
  };
  return html`
    ${choose(
      shape,
      size.shape,
      NAMES.map(name => [name, shapes[name]]),
      name => change(within({ ...size, shape: NAMES.find(one => one === name) ?? 'wide', own: heightOf(size) })),
    )}
    ${field(width, 'number', String(size.width), widths, text => change({ ...size, width: Number(text) }))}
    ${
      size.shape === 'own'
        ? field(height, 'number', String(size.own), limits, text => change({ ...size, own: Number(text) }))
        : nothing
    }
  `;
}
