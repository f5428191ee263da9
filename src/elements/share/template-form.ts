import { html, nothing, type TemplateResult } from 'lit';
import { LARGEST, SMALLEST } from '../../draw/picture/picture.ts';
import {
  LEAST_DPI,
  MOST_DPI,
  type PictureSize,
  sizeOf,
  TEMPLATE_NAMES,
  TEMPLATES,
  type TemplateName,
} from '../../draw/picture/templates.ts';
import { choose, type DialogContext, field } from './dialog-context.ts';

const NAMES = [...TEMPLATE_NAMES, 'free', 'paper'] as const;

/** What the reader asks of the size of a picture. */
export interface TemplateChoice {
  readonly template: TemplateName | 'free' | 'paper';
  readonly px: readonly [width: number, height: number];
  readonly mm: readonly [width: number, height: number];
  readonly dpi: number;
  readonly twice: boolean;
}

export const FIRST_CHOICE: TemplateChoice = {
  template: 'free',
  px: [1200, 675],
  mm: [185, 140],
  dpi: 300,
  twice: false,
};

/** Whether a choice is measured on paper. */
export function isPaper({ template }: TemplateChoice): boolean {
  return template === 'paper' || (template !== 'free' && 'mm' in TEMPLATES[template]);
}

/** The size chosen; null where it is too large or too small. */
export function sizeChosen(choice: TemplateChoice): PictureSize | null {
  const { template, px, mm, dpi, twice } = choice;
  try {
    if (template === 'free') return sizeOf({ px, scale: twice ? 2 : 1 });
    return template === 'paper' ? sizeOf({ mm, dpi }) : sizeOf({ template, dpi: isPaper(choice) ? dpi : null });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** Fields for template, sides and dots to an inch. @param raster whether the picture has pixels */
export function templateForm(
  { strings }: DialogContext,
  choice: TemplateChoice,
  raster: boolean,
  change: (choice: TemplateChoice) => void,
): TemplateResult {
  const { picture } = strings;
  const { template, px, mm, dpi } = choice;
  const pxLimits = { min: String(SMALLEST), max: String(LARGEST / 2) };
  const mmLimits = { min: '45', max: '1000' };
  return html`
    ${choose(
      picture.template,
      template,
      NAMES.map(name => [name, picture.templates[name]]),
      name => change({ ...choice, template: NAMES.find(one => one === name) ?? 'free' }),
    )}
    ${
      template === 'free'
        ? html`
          ${field(picture.width, 'number', String(px[0]), pxLimits, text => change({ ...choice, px: [Number(text), px[1]] }))}
          ${field(picture.height, 'number', String(px[1]), pxLimits, text => change({ ...choice, px: [px[0], Number(text)] }))}
        `
        : nothing
    }
    ${
      template === 'paper'
        ? html`
          ${field(picture.widthMm, 'number', String(mm[0]), mmLimits, text => change({ ...choice, mm: [Number(text), mm[1]] }))}
          ${field(picture.heightMm, 'number', String(mm[1]), mmLimits, text => change({ ...choice, mm: [mm[0], Number(text)] }))}
        `
        : nothing
    }
    ${
      raster && isPaper(choice)
        ? field(picture.dpi, 'number', String(dpi), { min: String(LEAST_DPI), max: String(MOST_DPI) }, text =>
            change({ ...choice, dpi: Number(text) }),
          )
        : nothing
    }
  `;
}
