import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { messageParams, type ViewParams } from '../../draw/view-params.ts';
import { parseDay } from '../../engine/model/day.ts';
import type { Site } from '../view/site.ts';
import { choicesShown, frameAddress, pageAddress, pageOfDay } from './addresses.ts';
import { copyField, type DialogContext, type ShareTab } from './dialog-context.ts';
import { type EmbedOptions, embedForm } from './embed-form.ts';
import { snippet } from './snippet.ts';

/** A map for an article: chosen in a form or by moving the preview, which is the very frame that is embedded. */
export class EmbedTab implements ShareTab {
  #options: EmbedOptions | null = null;
  /** The address that the preview was opened with: what its reader does there does not load it anew. */
  #opened = '';
  #listening: ((event: MessageEvent) => void) | null = null;

  render(context: DialogContext) {
    const { shown, strings } = context;
    const { site } = shown;
    if (!site) return html`<p>${strings.noSite}</p>`;
    const options = this.#optionsOf(context);
    this.#opened ||= frameAddress(site, choicesOf(options));
    return html`
      <div class="sides">
        ${embedForm(context, options, change => this.#change(context, site, change))}
        <div class="preview">
          <h3>${strings.embed.preview}</h3>
          ${keyed(
            this.#opened,
            html`<iframe src=${this.#opened} title=${strings.embed.preview} height=${Math.min(options.height, 460)}></iframe>`,
          )}
          <p class="quiet">${strings.embed.hint}</p>
        </div>
      </div>
      ${copyField(context, strings.embed.code, codeOf(context, site, options), 3)}
      <p class="quiet">${strings.embed.means}</p>
    `;
  }

  updated(context: DialogContext, root: ParentNode): void {
    if (this.#listening) return;
    this.#listening = ({ source, data }) => {
      const frame = root.querySelector<HTMLIFrameElement>('.preview iframe');
      if (!frame || source !== frame.contentWindow || data?.type !== 'territory-map:change') return;
      const moved: Partial<ViewParams> = {};
      for (const name of messageParams) if (typeof data[name] === 'string') moved[name] = data[name];
      const options = this.#optionsOf(context);
      this.#options = { ...options, choices: { ...options.choices, ...moved } };
      context.update();
    };
    addEventListener('message', this.#listening);
  }

  leave(): void {
    if (this.#listening) removeEventListener('message', this.#listening);
    this.#listening = null;
    this.#options = null;
    this.#opened = '';
  }

  #optionsOf({ shown }: DialogContext): EmbedOptions {
    this.#options ??= {
      // A panel is not told of by an embedded map, which opens it when something is chosen.
      choices: { ...choicesShown(shown), panel: '' },
      kind: 'frame',
      height: 600,
      pinned: false,
    };
    return this.#options;
  }

  #change(context: DialogContext, site: Site, change: Partial<EmbedOptions>): void {
    this.#options = { ...this.#optionsOf(context), ...change };
    if (change.choices) this.#opened = frameAddress(site, choicesOf(this.#options));
    context.update();
  }
}

/** `select` is the long form of `town`: one of them is written. */
function choicesOf({ choices }: EmbedOptions): Readonly<ViewParams> {
  return choices.town ? { ...choices, select: '' } : choices;
}

/** The code for the article. */
function codeOf({ shown, words, strings }: DialogContext, site: Site, options: EmbedOptions): string {
  const { names } = shown;
  const { theatre } = names;
  const choices = choicesOf(options);
  const day = parseDay(choices.date);
  const title = names.in(theatre.title);
  const still = pageOfDay(site, theatre, day, choices.lang || words.lang);
  const record = options.pinned ? `@${theatre.record}` : '';
  const isFirst = site.query({ ...choices, date: '' }).match(/[?&]theatre=/) === null;
  return snippet({
    kind: options.kind,
    folder: site.folder,
    choices,
    frame: frameAddress(site, choices),
    page: pageAddress(site, { ...choices, controls: 'full' }),
    src: options.kind === 'element' && (record || !isFirst) ? `${site.folder}data/${theatre.id}${record}.json` : '',
    height: options.height,
    title: `${title}, ${words.date(day)}`,
    credit: `Territory Map, ${words.record.stamp} ${theatre.record}`,
    still: still && {
      picture: still.picture,
      text: strings.embed.picture(title, words.date(still.day)),
      page: still.address,
    },
  });
}
