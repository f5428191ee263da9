import { theatres } from 'virtual:theatres';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { textIn } from '../../engine/model/theatre.ts';
import { slug } from '../../engine/text/ids.ts';
import { siteAddress } from '../../site/fetched-data.ts';
import { controls } from '../app/studio.styles.ts';
import { unzip } from '../project/archive.ts';
import type { KeptProject } from '../project/journal.ts';
import { readFolder } from '../project/save.ts';
import type { StudioWords } from '../words/en.ts';
import { emptyTheatre, exampleFiles } from './new-theatre.ts';
import { type Input, inputOf } from './read-input.ts';

/** Something is to be opened. */
export class OpenEvent extends Event {
  /** What was chosen, or how it is got. */
  readonly input: Promise<Input>;
  constructor(input: Promise<Input>) {
    super('open-input');
    this.input = input;
  }
}

/** A project that this browser keeps is to be opened, or forgotten. */
export class KeptEvent extends Event {
  readonly key: string;
  constructor(type: 'open-kept' | 'forget-kept', key: string) {
    super(type);
    this.key = key;
  }
}

/**
 * The first thing that the studio shows: what a map can be made from.
 *
 * @fires open-input
 * @fires open-kept
 * @fires forget-kept
 */
export class OpenView extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      :host {
        block-size: 100%;
        overflow: auto;
      }
      main {
        display: grid;
        gap: 24px;
        margin-inline: auto;
        max-inline-size: 62rem;
        padding: 32px 24px 48px;
      }
      .ways {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      }
      .way {
        align-content: start;
        border: 1px solid var(--_rule);
        border-radius: 8px;
        display: grid;
        gap: 2px;
        padding: 12px 14px;
      }
      .way:hover {
        background: var(--_hover);
        border-color: var(--_edge);
      }
      .way strong {
        font-weight: 600;
      }
      .kept li {
        align-items: center;
        display: flex;
        gap: 8px;
      }
      .columns {
        display: grid;
        gap: 16px 24px;
        grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr));
      }
      form {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** Projects that the browser has kept. Default: none. */
  @property({ attribute: false }) kept: readonly KeptProject[] = [];
  @property() override lang = 'en';
  /** Why the last thing could not be opened. */
  @property() failure = '';
  @state() private bounds = ['', '', '', ''];

  override render() {
    const { words } = this;
    if (!words) return nothing;
    const way = (title: string, lead: string, act: () => void) =>
      html`<button type="button" class="way" @click=${act}><strong>${title}</strong><span class="quiet">${lead}</span></button>`;
    return html`<main>
      <div>
        <h1>${words.openTitle}</h1>
        <p>${words.openLead} ${words.private}</p>
      </div>
      ${this.failure ? html`<p class="bad" role="alert">${words.cannotOpen(this.failure)}</p>` : nothing}
      <div class="ways">
        ${way(words.example, words.exampleLead, () => this.#open(openExample()))}
        ${way(words.chooseFiles, words.chooseFilesLead, () => this.#choose(false))}
        ${way(words.chooseFolder, words.chooseFolderLead, () => this.#chooseFolder())}
        ${theatres.map(({ id, title }) => way(words.siteTheatre(textIn(title, this.lang)), words.siteTheatreLead, () => this.#open(openOfSite(id))))}
      </div>
      ${
        this.kept.length > 0
          ? html`<section>
              <h2>${words.recent}</h2>
              <p class="quiet">${words.recentLead}</p>
              <ul class="kept">
                ${this.kept.map(
                  ({ key, title, time }) => html`<li>
                    <button type="button" class="act" @click=${() => this.dispatchEvent(new KeptEvent('open-kept', key))}>${title}</button>
                    <span class="quiet">${new Date(time).toLocaleString(this.lang)}</span>
                    <button type="button" class="act" aria-label=${words.forget(title)} title=${words.forget(title)}
                      @click=${() => this.dispatchEvent(new KeptEvent('forget-kept', key))}>✕</button>
                  </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      <section>
        <h2>${words.emptyTitle}</h2>
        <p class="quiet">${words.emptyLead}</p>
        <div class="columns">
          <div>
            <studio-box .bounds=${this.bounds} .label=${words.worldMap} @box-change=${(
              event: CustomEvent<string[]>,
            ) => {
              this.bounds = event.detail;
            }}></studio-box>
          </div>
          <form @submit=${(event: SubmitEvent) => this.#makeEmpty(event)}>
            ${this.#field('title', words.mapTitle)}
            <div class="pair">${this.#field('first', words.firstDay, 'date')} ${this.#field('last', words.lastDay, 'date')}</div>
            <div class="pair">${this.#field('actor1', words.firstActor)} ${this.#field('actor2', words.secondActor)}</div>
            <div class="pair">
              ${[words.west, words.south, words.east, words.north].map(
                (
                  label,
                  i,
                ) => html`<label class="field">${label}<input name=${`edge${i}`} type="number" step="any" required
                  min=${i % 2 === 0 ? -180 : -85} max=${i % 2 === 0 ? 180 : 85} .value=${this.bounds[i]} /></label>`,
              )}
            </div>
            <div><button class="act main">${words.makeEmpty}</button></div>
          </form>
        </div>
      </section>
      <input type="file" multiple hidden id="files" @change=${() => this.#chosen('files')} />
      <input type="file" webkitdirectory hidden id="folder" @change=${() => this.#chosen('folder')} />
    </main>`;
  }

  #field(name: string, label: string, type = 'text') {
    return html`<label class="field">${label}<input name=${name} type=${type} required /></label>`;
  }

  #open(input: Promise<Input>): void {
    this.dispatchEvent(new OpenEvent(input));
  }

  #choose(folder: boolean): void {
    this.renderRoot.querySelector<HTMLInputElement>(folder ? '#folder' : '#files')?.click();
  }

  #chosen(id: 'files' | 'folder'): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
    const files = [...(input?.files ?? [])].map((file): [string, File] => [file.webkitRelativePath || file.name, file]);
    if (input) input.value = '';
    if (files.length > 0) this.#open(inputOf(files));
  }

  async #chooseFolder(): Promise<void> {
    if (!window.showDirectoryPicker) return this.#choose(true);
    const folder = await window.showDirectoryPicker({ mode: 'readwrite' }).catch(() => null);
    if (!folder) return;
    const read = async (): Promise<Input> => {
      const files = await readFolder(folder);
      if (files.some(([path]) => path === 'theatre.json')) return { kind: 'theatre', name: folder.name, files, folder };
      return { kind: 'data', files: files.map(([path, bytes]) => ({ path, bytes })) };
    };
    this.#open(read());
  }

  #makeEmpty(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const bounds = [0, 1, 2, 3].map(i => Number(text(`edge${i}`))) as [number, number, number, number];
    const id = slug(text('title')) || 'map';
    const make = async (): Promise<Input> => ({
      kind: 'theatre',
      name: id,
      folder: null,
      files: await emptyTheatre({
        id,
        title: text('title'),
        first: text('first'),
        last: text('last'),
        bounds,
        actors: [text('actor1'), text('actor2')],
      }),
    });
    this.#open(make());
  }
}

async function openExample(): Promise<Input> {
  return { kind: 'theatre', name: 'mywar', folder: null, files: await exampleFiles() };
}

/** A theatre of this site, whose facts are published with it. */
export async function openOfSite(id: string): Promise<Input> {
  const response = await fetch(new URL(`data/${id}.facts.zip`, siteAddress));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return { kind: 'theatre', name: id, folder: null, files: unzip(new Uint8Array(await response.arrayBuffer())) };
}
