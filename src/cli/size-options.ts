import { type PictureSize, sizeOf, TEMPLATE_NAMES } from '../draw/picture/templates.ts';
import { oneOf, UsageError } from './usage.ts';

/** Options for the size of a picture, as `parseArgs` takes them. */
export const SIZE_OPTIONS = {
  template: { type: 'string' },
  size: { type: 'string' },
  mm: { type: 'string' },
  dpi: { type: 'string' },
  scale: { type: 'string' },
} as const;

/** What the places where links are shared show whole. */
const SHARE_SIZE = [1200, 630] as const;
const WIDE_SIZE = [1200, 675] as const;
/** A picture may be this many times as large as its letters ask for. */
const SCALES = ['1', '2', '3', '4'];

/** The size that the options ask for. @throws UsageError in one sentence */
export function sizeOfOptions(
  { template, size, mm, dpi, scale }: { readonly [Name in keyof typeof SIZE_OPTIONS]?: string | undefined },
  format: string,
): PictureSize {
  if (size !== undefined && mm !== undefined) throw new UsageError('--size and --mm are two ways to say one thing');
  if (scale !== undefined && mm !== undefined) throw new UsageError('--mm takes --dpi, not --scale');
  const query = {
    template: template === undefined ? null : oneOf('template', template, TEMPLATE_NAMES),
    mm: mm === undefined ? null : pairOf('mm', mm, 'millimetres'),
    px: size === undefined ? null : pairOf('size', size, 'pixels'),
    dpi: dpi === undefined ? null : Number(dpi),
    scale: Number(oneOf('scale', scale ?? '1', SCALES)),
  };
  const none = !query.template && !query.mm && !query.px;
  try {
    return sizeOf(none ? { ...query, px: format === 'png' ? SHARE_SIZE : WIDE_SIZE } : query);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const option = ['size', 'mm', 'template'].find(name => ({ size, mm, template })[name] !== undefined);
    throw new UsageError(`${option && !cause.message.startsWith('dpi') ? `--${option}: ` : '--'}${cause.message}`, {
      cause,
    });
  }
}

function pairOf(option: string, text: string, unit: string): readonly [number, number] {
  const match = /^(\d{1,5}(?:\.\d+)?)x(\d{1,5}(?:\.\d+)?)$/.exec(text);
  if (!match) throw new UsageError(`--${option} is WIDTHxHEIGHT in ${unit}, not "${text}"`);
  return [Number(match[1]), Number(match[2])];
}
