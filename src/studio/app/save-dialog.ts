import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FactChange } from '../../compile/diff/diff.ts';
import { look } from '../../elements/look/shared-styles.ts';
import type { Project } from '../project/project.ts';
import { downloadZip, type FolderHandle, saveToFolder } from '../project/save.ts';
import type { StudioWords } from '../words/en.ts';
import { controls } from './studio.styles.ts';

/** Changes that are told one by one. */
const MOST = 200;

/**
 * Says in plain words what has changed, and saves it.
 *
 * @fires saved
 * @fires closed
 */
export class SaveDialog extends LitElement {
  static override styles = [look, controls];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** What is saved. Default: null. */
  @property({ attribute: false }) project: Project | null = null;
  /** The folder that was opened, where it can be written to. */
  @property({ attribute: false }) folder: FolderHandle | null = null;
  @state() private changes: readonly FactChange[] | null = null;
  @state() private said = '';
  @state() private failed = '';

  override render() {
    const { words, project, folder } = this;
    if (!words || !project) return nothing;
    const changed = project.changed();
    const act = (label: string, run: () => void, main = false) =>
      html`<button type="button" class="act ${main ? 'main' : ''}" @click=${run}>${label}</button>`;
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <h2 id="title">${words.saveTitle}</h2>
      ${
        changed.length === 0
          ? html`<p>${words.nothingChanged}</p>`
          : this.#fileList(
              words,
              changed.map(([path]) => path),
            )
      }
      ${this.failed ? html`<p class="bad" role="alert">${words.cannotSave(this.failed)}</p>` : nothing}
      <p role="status">${this.said}</p>
      <div class="row">
        ${folder && changed.length > 0 ? act(words.saveFolder, () => void this.#toFolder(folder), true) : nothing}
        ${changed.length > 0 ? act(words.saveChanged, () => this.#zip(false), !folder) : nothing}
        ${act(words.saveAll, () => this.#zip(true))} ${act(words.close, () => this.renderRoot.querySelector('dialog')?.close())}
      </div>
    </dialog>`;
  }

  #fileList(words: StudioWords, paths: readonly string[]): TemplateResult {
    if (!this.changes) return html`<ul>${paths.map(path => html`<li><bdi dir="ltr">${path}</bdi></li>`)}</ul>`;
    const lines = this.changes.slice(0, MOST).flatMap(({ file, id, change, cells }) => {
      if (change === 'added') return [words.added(file, id)];
      if (change === 'removed') return [words.removed(file, id)];
      return cells.map(cell => words.changed(file, id, cell.column, cell.old, cell.new));
    });
    return html`<ul>${lines.map(line => html`<li><bdi>${line}</bdi></li>`)}</ul>
      ${this.changes.length > MOST ? html`<p>… ${this.changes.length}</p>` : nothing}`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#compare();
  }

  async #compare(): Promise<void> {
    if (!this.project) return;
    const { changedFacts } = await import('../project/changed-facts.ts');
    this.changes = await changedFacts(this.project).catch(() => null);
  }

  async #toFolder(folder: FolderHandle): Promise<void> {
    const { project } = this;
    if (!project) return;
    this.failed = '';
    try {
      await saveToFolder(folder, project.changed());
      this.#done(folder.name);
    } catch (cause) {
      this.failed = cause instanceof Error ? cause.message : String(cause);
    }
  }

  #zip(all: boolean): void {
    const { project } = this;
    if (!project) return;
    const name = all ? project.name : `${project.name}-changed`;
    const files = all
      ? project.contents()
      : project.changed().flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []));
    downloadZip(name, files);
    this.#done(`${name}.zip`);
  }

  #done(where: string): void {
    this.said = this.words?.savedTo(where) ?? '';
    this.dispatchEvent(new Event('saved'));
  }
}
