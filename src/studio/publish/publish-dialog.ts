import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Problem } from '../../compile/read/problem.ts';
import { THEMES } from '../../draw/view-params.ts';
import { look } from '../../elements/look/shared-styles.ts';
import { controls } from '../app/studio.styles.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';
import type { Project } from '../project/project.ts';
import { languagesOf } from '../project/rows.ts';
import { download, downloadZip } from '../project/save.ts';
import type { StudioWords } from '../words/en.ts';
import { nameOf } from '../words/language-name.ts';
import { checklist, type Place } from './checklist.ts';
import { singleFileOf } from './single-file.ts';
import { embedCode, siteFilesOf } from './site-files.ts';

/** Where the author wants to mend something. */
export class GoToEvent extends Event {
  readonly place: Place;
  constructor(place: Place) {
    super('go-to');
    this.place = place;
  }
}

/**
 * Publishes the map, after a checklist.
 *
 * @fires closed
 * @fires go-to - a fault is to be mended where it stands
 */
export class PublishDialog extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      dialog > * {
        margin-block-end: 12px;
      }
      form {
        display: grid;
        gap: 6px;
      }
      .checks {
        display: grid;
        gap: 2px 12px;
        grid-template-columns: auto auto minmax(0, 1fr) auto;
      }
      .checks li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: baseline;
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** What is published. Default: null. */
  @property({ attribute: false }) project: Project | null = null;
  /** The compiled theatre of the project. Default: null, until it has compiled. */
  @property({ attribute: false }) compiled: CompiledTexts | null = null;
  /** What the compiler found. Default: none. */
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property() override lang = 'en';
  @state() private said = '';
  @state() private failed = '';

  override render() {
    const { words, project, compiled } = this;
    if (!words || !project) return nothing;
    const checks = checklist(project, this.problems, words);
    const ready = compiled !== null && checks.every(({ name, good }) => name !== 'problems' || good);
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <h2 id="title">${words.publishTitle}</h2>
      <section>
        <h3>${words.checklist}</h3>
        <ul class="checks">${checks.map(
          ({ name, good, text, place }) =>
            html`<li><span class=${good ? '' : 'bad'} aria-hidden="true">${good ? '✓' : '!'}</span><strong>${words.checks[name]}</strong><span>${text}</span>
              ${place ? html`<button type="button" class="act" aria-label=${`${words.goTo}: ${words.checks[name]}`} @click=${() => this.dispatchEvent(new GoToEvent(place))}>${words.goTo}</button>` : nothing}</li>`,
        )}</ul>
      </section>
      <form @submit=${(event: SubmitEvent) => this.#make(event)}>
        <h3>${words.singleFile}</h3>
        <p class="quiet">${words.singleFileLead}</p>
        <div class="row">
          <label class="field">${words.openIn}<select name="lang">${languagesOf(project).map(code => html`<option value=${code} ?selected=${code === this.lang}>${nameOf(code)}</option>`)}</select></label>
          <label class="field">${words.theme}<select name="theme">${THEMES.map(name => html`<option value=${name}>${words.themes[name]}</option>`)}</select></label>
          <button class="act main" ?disabled=${!ready}>${words.makeFile}</button>
        </div>
        <h3>${words.siteFolder}</h3>
        <p class="quiet">${words.siteFolderLead}</p>
        <div><button type="button" class="act" ?disabled=${!ready} @click=${(event: Event) => this.#makeSite(event)}>${words.siteZip}</button></div>
      </form>
      <section>
        <h3>${words.embedCode}</h3>
        <p class="quiet">${words.embedLead}</p>
        <textarea class="plain" readonly rows="3" dir="ltr" aria-label=${words.embedCode} .value=${embedCode(compiled)}></textarea>
        <div><button type="button" class="act" @click=${() => void this.#copy()}>${words.copy}</button></div>
      </section>
      <p class="quiet">${words.pictures}</p>
      ${this.failed ? html`<p class="bad" role="alert">${words.cannotSave(this.failed)}</p>` : nothing}
      <p role="status">${this.said}</p>
      <div class="row"><button type="button" class="act" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${words.close}</button></div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** A folder that any host of plain files serves: the map, a small one for articles, its data and its facts. */
  async #makeSite(event: Event): Promise<void> {
    const form = (event.currentTarget as HTMLButtonElement).form;
    const { compiled, words, project } = this;
    if (!compiled || !words || !project || !form) return;
    this.failed = '';
    try {
      downloadZip(`${compiled.id}-site`, await siteFilesOf(compiled, viewOf(form), project.contents()));
      this.said = words.savedTo(`${compiled.id}-site.zip`);
    } catch (cause) {
      this.failed = cause instanceof Error ? cause.message : String(cause);
    }
  }

  async #copy(): Promise<void> {
    const { words } = this;
    try {
      await navigator.clipboard.writeText(embedCode(this.compiled));
      this.said = words?.copiedCode ?? '';
    } catch {
      // Without leave to copy, the code stands there selected.
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { compiled, words } = this;
    if (!compiled || !words) return;
    const view = viewOf(event.target as HTMLFormElement);
    this.failed = '';
    try {
      const name = `${compiled.id}.html`;
      download(name, new Blob([await singleFileOf(compiled, view)], { type: 'text/html' }));
      this.said = words.savedTo(name);
    } catch (cause) {
      this.failed = cause instanceof Error ? cause.message : String(cause);
    }
  }
}

/** What the published map opens with. */
function viewOf(form: HTMLFormElement): Record<string, string> {
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== 'auto'));
}
