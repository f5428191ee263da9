import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { THEMES, type Theme } from '../../draw/view-params.ts';
import { TerritoryCanvas } from '../../elements/canvas/territory-canvas.ts';
import { look } from '../../elements/look/shared-styles.ts';
import type { TerritoryMap } from '../../elements/map/territory-map.ts';
import type { SelectChangeEvent } from '../../elements/view/events.ts';
import { en as englishMapWords, type Words } from '../../i18n/en/first.ts';
import { directionOf, languageAmong } from '../../i18n/language-tags.ts';
import { type Language, languageOf, loadWords } from '../../i18n/load-words.ts';
import type { FormName } from '../forms/form-edits.ts';
import type { ShapeForm } from '../forms/shape-form.ts';
import type { StudioForms, WriteEvent } from '../forms/studio-forms.ts';
import type { Drawing } from '../map/draw-overlay.ts';
import { MEMORY_KEY } from '../map/memory-data.ts';
import { isInLoop, type Spot, spotOf } from '../map/projection.ts';
import { type KeptEvent, type OpenEvent, openOfSite } from '../open/open-view.ts';
import { droppedFiles, type Input, inputOf } from '../open/read-input.ts';
import { claim, type KeptProject } from '../project/journal.ts';
import { Project } from '../project/project.ts';
import { csvOf, fileOf, idsOf, languagesOf, rowsOf } from '../project/rows.ts';
import type { FolderHandle } from '../project/save.ts';
import type { Place } from '../publish/checklist.ts';
import type { GoToEvent } from '../publish/publish-dialog.ts';
import type { StudioTable } from '../tables/studio-table.ts';
import { TABLES, tableOf } from '../tables/table-schema.ts';
import { en, type StudioWords } from '../words/en.ts';
import { loadStudioWords, STUDIO_LANGUAGES } from '../words/load-words.ts';
import { problemList } from './problem-list.ts';
import type { Session, SessionChange } from './session.ts';
import { appStyles, controls, studioLook } from './studio.styles.ts';
import { studioHeader } from './studio-header.ts';
import { tablePart } from './table-part.ts';

const TABS = ['edit', 'tables', 'problems'] as const;
type Tab = (typeof TABS)[number];

/** The studio: opens facts, shows their map, and lets its author edit, save and publish them. */
export class StudioApp extends LitElement {
  /** Set once by the page, before the tag is defined. */
  static session: Session;
  static override styles = [look, studioLook, controls, appStyles];

  @state() override lang: Language = languageAsked();
  @state() private theme: Theme = themeAsked();
  @state() private words: StudioWords = en;
  /** What maps say in the language of the studio. */
  @state() private mapWords: Words = englishMapWords;
  @state() private tab: Tab = 'edit';
  @state() private file = '';
  @state() private places: readonly string[] = [];
  @state() private spot = '';
  @state() private form: FormName = 'control';
  /** Corners of what is drawn. */
  @state() private points: readonly Spot[] = [];
  /** Places are being chosen by a loop. */
  @state() private lasso = false;
  /** Counts up when the map has moved. */
  @state() private moved = 0;
  @state() private day = '';
  @state() private failure = '';
  @state() private opening = false;
  @state() private said = '';
  /** The map as readers will see it, over the whole width. */
  @state() private preview = false;
  @state() private kept: readonly KeptProject[] = [];
  @state() private dialog: 'save' | 'publish' | '' = '';
  /** Data that have to be imported before they are a theatre. */
  @state() private importing: Extract<Input, { kind: 'data' }> | null = null;
  #folder: FolderHandle | null = null;
  #map: TerritoryMap | null = null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #wide = matchMedia('(min-width: 1024px)');

  get #session(): Session {
    return StudioApp.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.addEventListener('change', event => this.#onChange((event as CustomEvent<SessionChange>).detail));
    const update = () => this.requestUpdate();
    this.#dark.addEventListener('change', update);
    this.#wide.addEventListener('change', update);
    addEventListener('beforeunload', event => {
      const { keeping, project } = this.#session;
      if (project?.unsaved && keeping !== 'kept') event.preventDefault();
    });
    document.addEventListener('dragover', event => event.preventDefault());
    document.addEventListener('drop', event => {
      event.preventDefault();
      if (event.dataTransfer) void this.#take(droppedFiles(event.dataTransfer).then(files => inputOf(files)));
    });
    addEventListener('keydown', event => this.#onKey(event));
    void this.#speak();
    void this.#begin();
  }

  override render() {
    const { project } = this.#session;
    return html`
      ${this.#header()}
      ${this.dialog || this.importing ? this.#dialogs() : nothing}
      ${
        project
          ? nothing
          : html`<studio-open .words=${this.words} .lang=${this.lang} .kept=${this.kept} .failure=${this.failure}
              @open-input=${({ input }: OpenEvent) => this.#take(input)}
              @open-kept=${({ key }: KeptEvent) => this.#openKept(key)}
              @forget-kept=${({ key }: KeptEvent) => this.#forget(key)}></studio-open>`
      }
      ${project ? this.#workbench(project) : nothing}
    `;
  }

  protected override updated(): void {
    this.toggleAttribute('open', this.#session.project !== null);
    this.setAttribute('theme', this.#shade);
    document.documentElement.lang = this.lang;
    document.documentElement.dir = directionOf(this.lang);
    document.title = [this.#session.project && this.#session.title, this.words.studio].filter(Boolean).join(' – ');
    const map = this.renderRoot.querySelector('territory-map');
    if (map && map !== this.#map) this.#bind(map);
  }

  get #shade(): 'light' | 'dark' {
    if (this.theme === 'auto') return this.#dark.matches ? 'dark' : 'light';
    return this.theme === 'dark' ? 'dark' : 'light';
  }

  #header(): TemplateResult {
    const { words, theme, lang, preview, opening } = this;
    return studioHeader(
      words,
      this.#session,
      { theme, lang, preview, opening },
      {
        preview: () => {
          this.preview = !this.preview;
        },
        open: dialog => {
          this.dialog = dialog;
        },
        leave: () => void this.#leave(),
        theme: theme => {
          this.theme = theme;
        },
        speak: lang => {
          this.lang = lang;
          void this.#speak();
        },
      },
    );
  }

  #workbench(project: Project): TemplateResult {
    const { words } = this;
    const { problems } = this.#session;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return html`<main class="frame ${this.preview ? 'preview' : ''}">
      <div class="map">${this.#mapPart(project)}</div>
      <section class="work" aria-label=${words.work} ?hidden=${this.preview}>
        <div role="tablist" @keydown=${(event: KeyboardEvent) => this.#onTabKey(event)}>
          ${TABS.map(
            tab => html`<button type="button" role="tab" id=${`tab-${tab}`} aria-controls="panel" aria-selected=${tab === this.tab}
              tabindex=${tab === this.tab ? 0 : -1} @click=${() => {
                this.tab = tab;
              }}>${words.tabs[tab]}${tab === 'problems' && problems.length > 0 ? ` (${errors > 0 ? errors : problems.length})` : ''}</button>`,
          )}
        </div>
        <div role="tabpanel" id="panel" aria-labelledby=${`tab-${this.tab}`} tabindex="0">
          ${this.tab === 'edit' ? this.#editPart(project) : this.tab === 'tables' ? this.#tablePart(project) : this.#problemPart(project)}
        </div>
        <p class="note" role="status">${this.said}</p>
      </section>
    </main>`;
  }

  #mapPart(project: Project): TemplateResult {
    const { words } = this;
    const { drawn, busy, problems, failure, progress } = this.#session;
    const errors = problems.some(({ severity }) => severity === 'error');
    const state = failure
      ? words.failed(failure)
      : busy
        ? `${words.compiling} ${progress}`
        : errors
          ? drawn
            ? words.lastGood
            : words.noMapYet
          : words.upToDate;
    return html`
      ${
        drawn
          ? html`<territory-map src=${MEMORY_KEY} lang=${languageAmong([this.lang], languagesOf(project)) ?? 'en'} theme=${this.#shade} controls=${this.preview ? 'full' : 'compact'} .cooperative=${false}></territory-map>`
          : html`<div class="nothing"><p>${state}</p></div>`
      }
      ${drawn && this.#drawing && !this.preview ? this.#overlay(this.#drawing) : nothing}
      <p class="note ${failure || errors ? 'bad' : ''}" role="status">${state}</p>
    `;
  }

  /** What is drawn on the map now, '' for nothing. */
  get #drawing(): Drawing | '' {
    if (this.tab !== 'edit') return '';
    if (this.lasso) return 'lasso';
    if (this.form === 'shape') {
      const form = this.renderRoot.querySelector<ShapeForm>('studio-shape');
      return form && !form.closed ? 'line' : 'area';
    }
    return this.form === 'move' || this.form === 'place' ? 'spot' : '';
  }

  #overlay(drawing: Drawing): TemplateResult {
    const spot = spotOf(this.spot);
    const points = drawing === 'spot' ? (spot ? [spot] : []) : this.points;
    return html`<studio-draw .canvas=${this.#canvas} drawing=${drawing} .points=${points} .moved=${this.moved}
      @points-change=${({ detail }: CustomEvent<readonly Spot[]>) => {
        if (drawing === 'spot') this.spot = detail[0]?.join(',') ?? '';
        else this.points = detail;
      }} @lasso=${({ detail }: CustomEvent<readonly Spot[]>) => this.#onLasso(detail)}></studio-draw>`;
  }

  get #canvas(): TerritoryCanvas | null {
    return this.#map?.renderRoot.querySelector('territory-canvas') ?? null;
  }

  #onLasso(loop: readonly Spot[]): void {
    const { project } = this.#session;
    this.lasso = false;
    if (!project) return;
    const inside = rowsOf(project, 'places').filter(({ lat, lon }) => {
      const spot = spotOf(`${lat},${lon}`);
      return spot !== null && isInLoop(spot, loop);
    });
    this.places = inside.map(({ id }) => id);
    this.said = this.words.places(this.places.length);
  }

  #editPart(project: Project): TemplateResult {
    return html`<p class="quiet">${this.words.clickMap}</p>
      <studio-forms .words=${this.words} .mapWords=${this.mapWords} .project=${project} .day=${this.day} .places=${this.places} .spot=${this.spot} .form=${this.form}
        @form-change=${({ target }: Event) => {
          this.form = (target as StudioForms).form;
          this.points = [];
          this.lasso = false;
          this.#spotOfPlace();
        }} @spot-change=${({ target }: Event) => {
          this.spot = (target as StudioForms).spot;
        }} @lasso-ask=${() => {
          this.lasso = true;
          this.said = this.words.lassoHelp;
        }} @write-facts=${({ edits, what }: WriteEvent) => this.#edit(edits, this.words.written(what))}></studio-forms>
      ${this.lasso ? html`<p>${this.words.lassoHelp}</p>` : nothing}
      ${
        this.form === 'shape'
          ? html`<studio-shape .words=${this.words} .project=${project} .day=${this.day} .points=${this.points} .places=${this.places}
              @points-change=${({ detail }: CustomEvent<readonly Spot[]>) => {
                this.points = detail;
              }} @write-facts=${({ edits, what }: WriteEvent) => this.#edit(edits, this.words.written(what))}></studio-shape>`
          : this.form === 'settings'
            ? html`<studio-settings .words=${this.words} .project=${project} @write-facts=${({ edits, what }: WriteEvent) => this.#edit(edits, this.words.written(what))}></studio-settings>`
            : nothing
      }`;
  }

  /** The form that moves a place begins where the place is. */
  #spotOfPlace(): void {
    const { project } = this.#session;
    if (this.form !== 'move' || !project) return;
    const row = rowsOf(project, 'places').find(({ id }) => id === this.places[0]);
    if (row) this.spot = `${row.lat},${row.lon}`;
  }

  #tablePart(project: Project): TemplateResult {
    return tablePart(this.words, project, this.file, this.#wide.matches, {
      choose: file => this.#chooseFile(file),
      edit: (file, text) => this.#edit(new Map([[file, text]]), file),
    });
  }

  #problemPart(project: Project): TemplateResult {
    const { problems, failure } = this.#session;
    return problemList(this.words, project, problems, failure, {
      edit: (edits, said) => this.#edit(edits, said),
      goTo: (path, line, column) => void this.#goTo(path, line, column),
    });
  }

  #dialogs(): TemplateResult {
    const { project } = this.#session;
    const closed = () => {
      this.dialog = '';
      this.importing = null;
    };
    if (this.importing)
      return html`<studio-import .words=${this.words} .files=${this.importing.files} @closed=${closed}
        @open-input=${({ input }: OpenEvent) => this.#take(input)}></studio-import>`;
    if (!project) return html``;
    if (this.dialog === 'save')
      return html`<studio-save .words=${this.words} .project=${project} .folder=${this.#folder} @closed=${closed}
        @saved=${() => this.#session.saved()}></studio-save>`;
    return html`<studio-publish .words=${this.words} .project=${project} .compiled=${this.#session.compiled} .problems=${this.#session.problems}
      .lang=${this.lang} @closed=${closed} @go-to=${({ place }: GoToEvent) => {
        closed();
        this.#mendAt(place);
      }}></studio-publish>`;
  }

  #mendAt(place: Place): void {
    this.preview = false;
    if (place.kind === 'cell') return void this.#goTo(place.file, place.line, place.column);
    this.tab = place.kind === 'problems' ? 'problems' : 'edit';
    if (place.kind === 'settings') this.form = 'settings';
  }

  /** What the address asks for: a theatre of the site, and a row of it. */
  async #begin(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const theatre = query.get('theatre');
    this.kept = await this.#session.kept();
    if (!theatre) return;
    await this.#take(openOfSite(theatre));
    const place = query.get('place');
    if (place) {
      this.places = [place];
      this.day = query.get('date') ?? this.day;
      this.#goToPlace(place, this.day);
    }
    const file = query.get('file');
    const id = query.get('id');
    if (file && id) this.#goToRow(file, id);
  }

  async #take(input: Promise<Input>): Promise<void> {
    this.failure = '';
    this.opening = true;
    try {
      const given = await input;
      if (given.kind === 'data') {
        this.importing = given;
        return;
      }
      this.importing = null;
      this.#folder = given.folder;
      const project = new Project(`${given.name}-${crypto.randomUUID?.() ?? Date.now()}`, given.name, given.files);
      await claim(project.key);
      this.#start(project);
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    } finally {
      this.opening = false;
    }
  }

  async #openKept(key: string): Promise<void> {
    const project = await this.#session.load(key);
    if (!project) return;
    this.#folder = null;
    if (await claim(key)) {
      this.#start(project);
      return;
    }
    const copy = new Project(
      `${project.name}-${crypto.randomUUID?.() ?? Date.now()}`,
      project.name,
      project.openedContents(),
    );
    for (const step of project.steps) copy.apply(step);
    await claim(copy.key);
    this.#start(copy, true);
  }

  async #forget(key: string): Promise<void> {
    await this.#session.forget(key);
    this.kept = await this.#session.kept();
  }

  async #leave(): Promise<void> {
    this.#session.close();
    this.kept = await this.#session.kept();
  }

  #start(project: Project, copied = false): void {
    this.#map = null;
    this.places = [];
    this.spot = '';
    this.points = [];
    this.lasso = false;
    this.day = '';
    this.file = '';
    this.said = '';
    this.#session.start(project, copied);
  }

  #bind(map: TerritoryMap): void {
    this.#map = map;
    map.addEventListener('select-change', event => this.#onSelect(event));
    // Before the map says what was hit there.
    map.addEventListener('click', event => this.#onMapClick(event), { capture: true });
    const follow = () => {
      this.day = map.snapshot?.date ?? this.day;
    };
    map.addEventListener('date-change', follow);
    map.addEventListener('map-ready', follow);
    const move = () => {
      this.moved++;
    };
    map.addEventListener('view-change', move);
    map.addEventListener('wheel', () => requestAnimationFrame(move), { passive: true });
  }

  #onMapClick(event: MouseEvent): void {
    const canvas = event.composedPath().find((one): one is TerritoryCanvas => one instanceof TerritoryCanvas);
    if (!canvas || event.composedPath().some(one => one instanceof HTMLButtonElement)) return;
    const { left, top } = canvas.getBoundingClientRect();
    this.spot = canvas.spotAt(event.clientX - left, event.clientY - top);
    if (this.#drawing === '' || (this.form === 'move' && this.places.length === 0)) return;
    // A click that draws selects nothing.
    event.stopPropagation();
    const spot = spotOf(this.spot);
    if (spot && this.form === 'shape') this.points = [...this.points, spot];
  }

  #onSelect({ selection }: SelectChangeEvent): void {
    if (selection?.kind === 'post') this.#onPost(selection.id);
    if (selection?.kind !== 'town' && selection?.kind !== 'zone') return;
    const { project } = this.#session;
    const known = project ? idsOf(project, 'places').includes(selection.id) : false;
    if (known) {
      this.places = [selection.id];
      this.#spotOfPlace();
    } else if (/^-?[\d.]+,-?[\d.]+$/.test(selection.id)) this.spot = selection.id;
    this.tab = 'edit';
  }

  /** What is written down about a post stands where the post does. */
  #onPost(id: string): void {
    const { project } = this.#session;
    const row = project ? rowsOf(project, 'posts').find(one => one.id === id) : undefined;
    if (row?.lat && row.lon) this.spot = `${row.lat},${row.lon}`;
    this.form = 'post';
    this.tab = 'edit';
  }

  #onChange(change: SessionChange): void {
    // A map that is there is drawn anew; one that is not comes with the next render.
    if (change === 'drawn') void this.#map?.reload();
    this.requestUpdate();
  }

  #edit(edits: ReadonlyMap<string, string | null>, said: string): void {
    if (this.#session.edit(edits)) this.said = said;
  }

  #chooseFile(file: string): void {
    const { project } = this.#session;
    if (project && project.text(file) === null && tableOf(file) !== '') {
      const languages = languagesOf(project);
      const headers = Object.entries(TABLES[tableOf(file)]).flatMap(([name, column]) =>
        column.translated ? languages.map(code => `${name}_${code}`) : [name],
      );
      this.#edit(new Map([[file, `${headers.join(',')}\n`]]), file);
    }
    this.file = file;
  }

  async #goTo(path: string, line: number, column: string): Promise<void> {
    const { project } = this.#session;
    const table = tableOf(path);
    const csv = project && table ? csvOf(project, table) : null;
    const row = csv?.rowOfLine(line) ?? -1;
    this.file = path;
    this.tab = 'tables';
    await this.updateComplete;
    if (!csv || row < 0) return;
    const place = csv.headers.includes('place')
      ? csv.cell(row, csv.headers.indexOf('place'))
      : table === 'places'
        ? csv.cell(row, csv.headers.indexOf('id'))
        : '';
    if (place && this.#map) this.#map.select = `town:${place}`;
    await (this.renderRoot.querySelector('studio-table') as StudioTable | null)?.showLine(line, column);
  }

  /** The row of a place that is in force on a day. */
  #goToPlace(place: string, day: string): void {
    const { project } = this.#session;
    const csv = project ? csvOf(project, 'control') : null;
    if (!project || !csv) return;
    const [at, from] = ['place', 'from'].map(name => csv.headers.indexOf(name));
    let found = -1;
    for (let row = 0; row < csv.length; row++) {
      if (csv.cell(row, at) !== place || (day !== '' && csv.cell(row, from) > day)) continue;
      if (found < 0 || csv.cell(row, from) >= csv.cell(found, from)) found = row;
    }
    if (found >= 0) void this.#goTo(fileOf(project, 'control'), csv.lineOf(found), 'from');
  }

  #goToRow(file: string, id: string): void {
    const { project } = this.#session;
    const csv = project ? csvOf(project, tableOf(file)) : null;
    const column = csv?.headers.indexOf('id') ?? -1;
    if (!csv || column < 0) return;
    for (let row = 0; row < csv.length; row++) {
      if (csv.cell(row, column) === id) return void this.#goTo(file, csv.lineOf(row), 'id');
    }
  }

  #onTabKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const way = directionOf(this.lang) === 'rtl' ? -step : step;
    this.tab = TABS[(TABS.indexOf(this.tab) + way + TABS.length) % TABS.length];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const inside = event.composedPath()[0];
    if (inside instanceof HTMLInputElement || inside instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.#session.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.#session.redo();
    else if (key === 's' && this.#session.project) this.dialog = 'save';
    else return;
    event.preventDefault();
  }

  async #speak(): Promise<void> {
    const { lang } = this;
    const [words, mapWords] = await Promise.all([loadStudioWords(lang), loadWords(lang)]);
    // Another language may have been chosen meanwhile.
    if (lang !== this.lang) return;
    this.words = words;
    this.mapWords = mapWords;
  }
}

function languageAsked(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  return languageOf(languageAmong([asked, ...navigator.languages], STUDIO_LANGUAGES) ?? '') ?? 'en';
}

function themeAsked(): Theme {
  const asked = new URLSearchParams(location.search).get('theme');
  return THEMES.find(theme => theme === asked) ?? 'auto';
}
