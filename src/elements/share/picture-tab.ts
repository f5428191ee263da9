import { html, nothing } from 'lit';
import { layPicture } from '../../draw/picture/picture.ts';
import { sizeOf } from '../../draw/picture/templates.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture } from '../../map/painting/render-picture.ts';
import { choose, type DialogContext, type ShareTab, tick, written } from './dialog-context.ts';
import { exportImage } from './export-image.ts';
import { areaShown, fileName, optionsOf, wholeArea } from './picture-options.ts';
import { FIRST_CHOICE, isPaper, sizeChosen, type TemplateChoice, templateForm } from './template-form.ts';

/** Longer side of the preview, px. */
const PREVIEW_PX = 400;
const FORMATS = ['png', 'svg', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
/** What a newspaper mostly asks for, without a choice to make. */
const FOR_PRINT: TemplateChoice = { ...FIRST_CHOICE, template: '2-columns' };

/** The map as a picture file: PNG, SVG or PDF, with a headline and source line that an editor may write. */
export class PictureTab implements ShareTab {
  #format: Format = 'png';
  #choice: TemplateChoice = FIRST_CHOICE;
  #part: 'shown' | 'whole' = 'shown';
  /** Null until the reader writes one: then it is the day's. */
  #headline: string | null = null;
  #sourceLine = '';

  render(context: DialogContext) {
    const { strings, words, shown } = context;
    const change = (apply: () => void) => {
      apply();
      context.update();
    };
    const size = sizeChosen(this.#choice);
    const raster = this.#format === 'png';
    const headline = this.#headline ?? optionsOf(shown, { width: 1, height: 1, area: '' }).texts?.headline ?? '';
    return html`
      <div class="sides">
        <fieldset>
          <legend>${strings.picture.label}</legend>
          ${choose(
            strings.picture.format,
            this.#format,
            FORMATS.map(format => [format, format.toUpperCase()]),
            format =>
              change(() => {
                this.#format = FORMATS.find(one => one === format) ?? 'png';
              }),
          )}
          ${templateForm(context, this.#choice, raster, choice =>
            change(() => {
              this.#choice = choice;
            }),
          )}
          ${choose(
            strings.embed.part,
            this.#part,
            (['shown', 'whole'] as const).map(part => [part, strings.embed.parts[part]]),
            part =>
              change(() => {
                this.#part = part === 'whole' ? 'whole' : 'shown';
              }),
          )}
          ${written(strings.picture.headline, headline, text =>
            change(() => {
              this.#headline = text;
            }),
          )}
          ${written(strings.picture.sourceLine, this.#sourceLine, text =>
            change(() => {
              this.#sourceLine = text;
            }),
          )}
          <p class="quiet">${strings.picture.sourceMeans}</p>
          ${
            raster && this.#choice.template === 'free'
              ? tick(strings.picture.twice, this.#choice.twice, twice =>
                  change(() => {
                    this.#choice = { ...this.#choice, twice };
                  }),
                )
              : nothing
          }
          <p class="quiet">${
            size && (raster || !isPaper(this.#choice))
              ? strings.picture.size(...this.#pixels(size, raster ? size.scale : 1, words))
              : size
                ? strings.picture.paper(...this.#paper(size, words))
                : strings.failed
          }</p>
          <button type="button" class="action main" ?disabled=${!size} @click=${() => this.#save(context, this.#choice, this.#format)}>${strings.save}</button>
          ${
            isPaper(this.#choice)
              ? nothing
              : html`<button type="button" class="action" @click=${() => this.#save(context, FOR_PRINT, 'png')}>${strings.picture.saveForPrint}</button>`
          }
        </fieldset>
        <div class="preview"><canvas role="img" aria-label=${strings.picture.preview}></canvas></div>
      </div>
    `;
  }

  updated({ shown }: DialogContext, root: ParentNode): void {
    const canvas = root.querySelector('canvas');
    const context = canvas?.getContext('2d');
    const size = sizeChosen(this.#choice) ?? sizeOf({ px: FIRST_CHOICE.px });
    if (!canvas || !context) return;
    const { theatre, texts } = shown.names;
    const { width, height } = size;
    const frame = { width, height, area: this.#area(shown), texts: this.#texts() };
    const options = { ...optionsOf(shown, frame), measure: measureIn(PICTURE_FONT) };
    const picture = layPicture({ theatre, texts, snapshot: snapshotOf(shown.dayView) }, options);
    const ratio = (PREVIEW_PX / Math.max(width, height)) * Math.min(2, devicePixelRatio);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    paintPicture(context, picture, ratio);
  }

  #texts() {
    return {
      ...(this.#headline === null ? {} : { headline: this.#headline, standfirst: '' }),
      sourceLine: this.#sourceLine,
    };
  }

  #pixels(size: { width: number; height: number }, scale: number, words: DialogContext['words']): [string, string] {
    return [words.number(Math.round(size.width * scale)), words.number(Math.round(size.height * scale))];
  }

  #paper(size: { width: number; height: number; points: number }, words: DialogContext['words']): [string, string] {
    const mm = (px: number) => words.number(Math.round((px * size.points * 25.4) / 72));
    return [mm(size.width), mm(size.height)];
  }

  #area(shown: DialogContext['shown']): string {
    return this.#part === 'shown' ? areaShown(shown) : wholeArea(shown);
  }

  async #save(context: DialogContext, choice: TemplateChoice, format: Format): Promise<void> {
    const { shown } = context;
    const size = sizeChosen(choice);
    if (!size) return;
    const { width, height, points, dpi } = size;
    const scale = format === 'png' ? size.scale : 1;
    const asked = {
      format,
      width,
      height,
      scale,
      points,
      dpi,
      area: this.#area(shown),
      ...this.#texts(),
    };
    const { template } = choice;
    const name = isPaper(choice)
      ? template === 'paper'
        ? `${choice.mm.join('x')}mm`
        : template
      : `${Math.round(width * scale)}x${Math.round(height * scale)}`;
    try {
      context.save(await exportImage(shown, asked), `${fileName(shown)}-${name}.${format}`);
    } catch (cause) {
      console.error(cause);
      context.say(context.strings.failed);
    }
  }
}
