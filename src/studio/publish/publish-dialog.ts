import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Problem } from '../../compile/read/problem.ts';
import { THEMES } from '../../draw/view-params.ts';
import { look } from '../../elements/look/shared-styles.ts';
import { languageName } from '../../i18n/load-words.ts';
import { controls } from '../app/studio.styles.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';
import type { Project } from '../project/project.ts';
import { languagesOf } from '../project/rows.ts';
import { download } from '../project/save.ts';
import type { StudioWords } from '../words/en.ts';
import { checklist } from './checklist.ts';
import { singleFileOf } from './single-file.ts';

/**
 * Publishes the map, after a checklist.
 *
 * @fires closed
 */
export class PublishDialog extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      dialog > * {
        margin-block-end: 12px;
      }
      .checks {
        display: grid;
        gap: 2px 12px;
        grid-template-columns: auto auto minmax(0, 1fr);
      }
      .checks li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
      }
    `,
  ];

  @property({ attribute: false }) words: StudioWords | null = null;
  @property({ attribute: false }) project: Project | null = null;
  @property({ attribute: false }) compiled: CompiledTexts | null = null;
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
          ({ name, good, text }) =>
            html`<li><span class=${good ? '' : 'bad'} aria-hidden="true">${good ? '✓' : '!'}</span><strong>${words.checks[name]}</strong><span>${text}</span></li>`,
        )}</ul>
      </section>
      <form @submit=${(event: SubmitEvent) => this.#make(event)}>
        <h3>${words.singleFile}</h3>
        <p class="quiet">${words.singleFileLead}</p>
        <div class="row">
          <label class="field">${words.openIn}<select name="lang">${languagesOf(project).map(code => html`<option value=${code} ?selected=${code === this.lang}>${languageName(code)}</option>`)}</select></label>
          <label class="field">${words.theme}<select name="theme">${THEMES.map(name => html`<option value=${name}>${words.themes[name]}</option>`)}</select></label>
          <button class="act main" ?disabled=${!ready}>${words.makeFile}</button>
        </div>
      </form>
      <p class="quiet">${words.pictures}</p>
      ${this.failed ? html`<p class="bad" role="alert">${words.cannotSave(this.failed)}</p>` : nothing}
      <p role="status">${this.said}</p>
      <div class="row"><button type="button" class="act" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${words.close}</button></div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { compiled, words } = this;
    if (!compiled || !words) return;
    const data = new FormData(event.target as HTMLFormElement);
    const view = Object.fromEntries(
      [...data].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== 'auto'),
    );
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
