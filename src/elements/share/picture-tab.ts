import { html } from 'lit';
import { LARGEST, layPicture } from '../../draw/picture/picture.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture } from '../../map/painting/render-picture.ts';
import { choose, type DialogContext, type ShareTab, tick } from './dialog-context.ts';
import { exportImage } from './export-image.ts';
import { areaShown, fileName, optionsOf } from './picture-options.ts';
import { heightOf, type Size, sizeForm } from './size-form.ts';

/** Longer side of the preview, px. */
const PREVIEW_PX = 400;

/** The map as a picture file: PNG or SVG. */
export class PictureTab implements ShareTab {
  #format: 'png' | 'svg' = 'png';
  #size: Size = { shape: 'wide', width: 1200, own: 675 };
  #twice = false;
  #part: 'shown' | 'whole' = 'shown';

  render(context: DialogContext) {
    const { strings, words } = context;
    const change = (apply: () => void) => {
      apply();
      context.update();
    };
    const height = heightOf(this.#size);
    const scale = this.#scale();
    return html`
      <div class="sides">
        <fieldset>
          <legend>${strings.picture.label}</legend>
          ${choose(
            strings.picture.format,
            this.#format,
            [
              ['png', 'PNG'],
              ['svg', 'SVG'],
            ],
            format =>
              change(() => {
                this.#format = format === 'svg' ? 'svg' : 'png';
              }),
          )}
          ${sizeForm(context, this.#size, LARGEST / 2, size =>
            change(() => {
              this.#size = size;
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
          ${
            this.#format === 'png'
              ? tick(strings.picture.twice, this.#twice, on =>
                  change(() => {
                    this.#twice = on;
                  }),
                )
              : ''
          }
          <p class="quiet">${strings.picture.size(words.number(this.#size.width * scale), words.number(height * scale))}</p>
          <button type="button" class="action main" @click=${() => this.#save(context)}>${strings.save}</button>
        </fieldset>
        <div class="preview"><canvas role="img" aria-label=${strings.picture.preview}></canvas></div>
      </div>
    `;
  }

  updated({ shown }: DialogContext, root: ParentNode): void {
    const canvas = root.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const { theatre, texts } = shown.names;
    const frame = { width: this.#size.width, height: heightOf(this.#size), area: this.#area(shown) };
    const options = { ...optionsOf(shown, frame), measure: measureIn(PICTURE_FONT) };
    const picture = layPicture({ theatre, texts, snapshot: snapshotOf(shown.dayView) }, options);
    const ratio = (PREVIEW_PX / Math.max(frame.width, frame.height)) * Math.min(2, devicePixelRatio);
    canvas.width = Math.round(frame.width * ratio);
    canvas.height = Math.round(frame.height * ratio);
    paintPicture(context, picture, ratio);
  }

  #scale(): number {
    return this.#format === 'png' && this.#twice ? 2 : 1;
  }

  #area(shown: DialogContext['shown']): string {
    return this.#part === 'shown' ? areaShown(shown) : '';
  }

  async #save(context: DialogContext): Promise<void> {
    const { shown } = context;
    const [{ width }, height, scale] = [this.#size, heightOf(this.#size), this.#scale()];
    const asked = { format: this.#format, width, height, scale, area: this.#area(shown) };
    const size = `${width * scale}x${height * scale}`;
    try {
      context.save(await exportImage(shown, asked), `${fileName(shown)}-${size}.${this.#format}`);
    } catch (cause) {
      console.error(cause);
      context.say(context.strings.failed);
    }
  }
}
