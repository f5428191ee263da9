import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ANNOTATIONS, EVENTS, POSTS } from '../../compile/schema/schema.ts';
import { look } from '../../elements/look/shared-styles.ts';
import type { Words } from '../../i18n/en/first.ts';
import { en as mapWords } from '../../i18n/en/first.ts';
import { controls } from '../app/studio.styles.ts';
import { GAZETTEER_CREDIT, type KnownPlace } from '../map/gazetteer.ts';
import { withCredit } from '../project/credits.ts';
import { languagesOf, rowsOf, type Texts } from '../project/rows.ts';
import type { Edits } from '../project/write-facts.ts';
import type { StudioWords } from '../words/en.ts';
import { nameOf } from '../words/language-name.ts';
import { editsOf, FORMS, type FormName } from './form-edits.ts';
import { placesNamed } from './known-places.ts';
import type { PlaceFoundEvent } from './place-finder.ts';
import { sourceLabels } from './source-labels.ts';

/** Facts are to be written. */
export class WriteEvent extends Event {
  readonly edits: Edits;
  /** What is written, in words. */
  readonly what: string;
  constructor(edits: Edits, what: string) {
    super('write-facts');
    this.edits = edits;
    this.what = what;
  }
}

/**
 * Writes facts by form: each form makes a row, and the source once. It never changes a file itself.
 *
 * @fires write-facts
 * @fires form-change - the author has chosen another form
 * @fires spot-change - a position was found by name
 * @fires lasso-ask - places are to be chosen by a loop on the map
 */
export class StudioForms extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .forms {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      form {
        display: grid;
        gap: 10px;
      }
      fieldset {
        border: 1px solid var(--_rule);
        border-radius: 4px;
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 8px 12px 12px;
      }
      legend {
        color: var(--_quiet);
        font-size: var(--_small);
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** What the map says in that language, which names the kinds of events and posts. Default: English. */
  @property({ attribute: false }) mapWords: Pick<Words, 'event' | 'post'> = mapWords;
  /** The same one has other texts after an edit. */
  @property({ attribute: false, hasChanged: () => true }) project: Texts | null = null;
  /** The day that the map shows, ISO. */
  @property() day = '';
  /** Places that are chosen on the map. */
  @property({ attribute: false }) places: readonly string[] = [];
  /** Where the map was clicked last, `lat,lon`; '' for nowhere. */
  @property() spot = '';
  /** Which form is open. Default: `control`. */
  @property() form: FormName = 'control';
  @state() private contested = false;
  /** Id of the source that was chosen last, '' for a new one. It stays for the next fact. */
  @state() private source = '';
  /** What was chosen from the gazetteer last. */
  #found: KnownPlace | null = null;
  /** Kind of the annotation. */
  @state() private kind = 'headline';

  override render() {
    const { words, project } = this;
    if (!words || !project) return nothing;
    return html`
      <div class="forms" role="group" aria-label=${words.work}>
        ${FORMS.map(
          name =>
            html`<button type="button" class="act" aria-pressed=${name === this.form} @click=${() => {
              this.form = name;
              this.dispatchEvent(new Event('form-change'));
            }}>${words.forms[name]}</button>`,
        )}
      </div>
      ${
        this.form === 'shape' || this.form === 'settings'
          ? nothing
          : html`<form @submit=${(event: SubmitEvent) => this.#onSubmit(event)} @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) event.target.setCustomValidity('');
            }}>
              ${this.#fields(words, project)}
              <div><button class="act main">${words.write}</button></div>
            </form>`
      }
      <datalist id="places">${guard([rowsOf(project, 'places')], () =>
        rowsOf(project, 'places').map(({ id, name_en: name }) => html`<option value=${id}>${name}</option>`),
      )}</datalist>
    `;
  }

  #fields(words: StudioWords, project: Texts): TemplateResult | typeof nothing {
    const { event, post } = this.mapWords;
    switch (this.form) {
      case 'control':
        return html`
          ${this.#places(words)}
          <div><button type="button" class="act" @click=${() => this.dispatchEvent(new Event('lasso-ask'))}>${words.lasso}</button></div>
          <label class="field">${words.toWhom}<select name="actor" required @change=${(
            event: Event & { currentTarget: HTMLSelectElement },
          ) => {
            this.contested = event.currentTarget.value === '-';
          }}>${this.#actors(project)}${[words.contested].map(text => html`<option value="-">${text}</option>`)}</select></label>
          ${
            this.contested
              ? html`<label class="field">${words.between}<select name="between" multiple>${this.#actors(project, false)}</select></label>`
              : nothing
          }
          <div class="pair">
            ${this.#date('from', words.since, this.day, true)} ${this.#date('earliest', words.earliest)}
          </div>
          <label class="field">${words.status}<select name="status">
            <option value=""></option>
            ${Object.entries(words.statuses).map(([value, text]) => html`<option value=${value}>${text}</option>`)}
          </select></label>
          ${this.#source(words, project)} ${this.#texts(project, 'note', words.noteIn, words.note)}
        `;
      case 'place':
        return html`
          <studio-finder .words=${words} .project=${project} @place-found=${({ place }: PlaceFoundEvent) => this.#onFound(place)}></studio-finder>
          ${this.#names(words, project, 'name', words.nameIn)}
          ${this.#position(words, true)}
        `;
      case 'move':
        return html`<label class="field">${words.place}<input name="places" list="places" required .value=${this.places[0] ?? ''} /></label>
          ${this.#position(words, true)}`;
      case 'annotation':
        return this.#annotation(words, project);
      case 'claim':
        return html`
          ${this.#places(words)}
          <div class="pair">
            <label class="field">${words.by}<select name="by" required>${this.#actors(project)}</select></label>
            <label class="field">${words.says}<select name="says">${this.#actors(project)}</select></label>
          </div>
          <div class="pair">${this.#date('date', words.date, this.day, true)} ${this.#date('until', words.until)}</div>
          ${this.#source(words, project)} ${this.#texts(project, 'note', words.noteIn, words.note)}
        `;
      case 'event':
        return html`
          ${this.#names(words, project, 'title', words.titleIn)} ${this.#texts(project, 'text', words.textIn)}
          <label class="field">${words.kind}<select name="kind" required>${EVENTS.kind.choices.map(kind => html`<option value=${kind}>${event.kinds[kind]}</option>`)}</select></label>
          <div class="pair">${this.#date('date', words.date, this.day, true)} ${this.#date('until', words.until)}</div>
          <label class="field">${words.place}<input name="place" list="places" .value=${this.places[0] ?? ''} /></label>
          ${this.places.length > 0 ? nothing : this.#position(words, false)} ${this.#source(words, project)}
        `;
      case 'post':
        return html`
          ${this.#names(words, project, 'name', words.nameIn)} ${this.#position(words, true)}
          <div class="pair">
            <label class="field">${words.actor}<select name="actor" required>${this.#actors(project)}</select></label>
            <label class="field">${words.kind}<select name="kind">${POSTS.kind.choices.map(kind => html`<option value=${kind}>${post.kinds[kind]}</option>`)}</select></label>
          </div>
          <div class="pair">${this.#date('from', words.since, this.day, true)} ${this.#date('until', words.until)}</div>
          ${this.#source(words, project)} ${this.#texts(project, 'note', words.noteIn, words.note)}
        `;
      default:
        return nothing;
    }
  }

  /** A headline, a callout, an arrow or a label of the editor's layer. */
  #annotation(words: StudioWords, project: Texts): TemplateResult {
    const { kind } = this;
    return html`
      <label class="field">${words.kind}<select name="kind" @change=${(
        event: Event & { currentTarget: HTMLSelectElement },
      ) => {
        this.kind = event.currentTarget.value;
      }}>${ANNOTATIONS.kind.choices.map(name => html`<option value=${name} ?selected=${name === kind}>${words.annotations[name]}</option>`)}</select></label>
      ${this.#names(words, project, 'text', words.textIn)}
      ${kind === 'headline' ? this.#names(words, project, 'standfirst', words.standfirstIn, false) : nothing}
      <div class="pair">${this.#date('from', words.since, this.day, true)} ${this.#date('until', words.until)}</div>
      ${
        kind === 'headline'
          ? nothing
          : html`<label class="field">${words.place}<input name="place" list="places" .value=${this.places[0] ?? ''} /></label>
              ${this.places.length > 0 ? nothing : this.#position(words, false)}`
      }
      ${
        kind === 'arrow'
          ? html`<label class="field">${words.arrowTo}<input name="to_place" list="places" required /></label>
              <label class="field">${words.arrowSide}<select name="side">${this.#sides(project)}</select></label>`
          : nothing
      }
      ${this.#source(words, project, false)}
    `;
  }

  #sides(project: Texts): TemplateResult {
    const sides = [...new Set(rowsOf(project, 'actors').map(({ id, side }) => side || id))];
    return html`<option value=""></option>${sides.map(side => html`<option>${side}</option>`)}`;
  }

  #places(words: StudioWords): TemplateResult {
    const many = this.places.length > 1;
    return html`<label class="field">${many ? words.places(this.places.length) : words.place}
      <input name="places" list="places" required .value=${this.places.join(';')} /></label>`;
  }

  #actors(project: Texts, blank = true): TemplateResult {
    return html`${blank ? html`<option value=""></option>` : nothing}${rowsOf(project, 'actors').map(
      ({ id, name_en: name }) => html`<option value=${id}>${name || id}</option>`,
    )}`;
  }

  #date(name: string, label: string, value = '', required = false): TemplateResult {
    return html`<label class="field">${label}<input type="date" name=${name} .value=${value} ?required=${required} /></label>`;
  }

  /** A longer text in each language of the theatre. @param alone its label where there is one language only */
  #texts(project: Texts, stem: string, label: (language: string) => string, alone?: string): TemplateResult {
    const languages = languagesOf(project);
    return html`${languages.map(code => {
      const text = languages.length === 1 && alone ? alone : label(nameOf(code));
      return html`<label class="field">${text}<textarea name=${`${stem}_${code}`} rows="2" lang=${code} dir="auto"></textarea></label>`;
    })}`;
  }

  /** A name or title in each language of the theatre. */
  #names(
    _words: StudioWords,
    project: Texts,
    stem: string,
    label: (language: string) => string,
    required = true,
  ): TemplateResult {
    return html`${languagesOf(project).map(code => {
      const name = nameOf(code);
      return html`<label class="field">${label(name)}<input name=${`${stem}_${code}`} ?required=${required && code === 'en'} lang=${code} dir="auto" /></label>`;
    })}`;
  }

  #position(words: StudioWords, required: boolean): TemplateResult {
    const [lat, lon] = this.spot.split(',');
    return html`<div class="pair">
        <label class="field">${words.latitude}<input name="lat" inputmode="decimal" ?required=${required} .value=${lat ?? ''} /></label>
        <label class="field">${words.longitude}<input name="lon" inputmode="decimal" ?required=${required} .value=${lon ?? ''} /></label>
      </div>
      <p class="quiet">${words.onMap}</p>`;
  }

  #source(words: StudioWords, project: Texts, required = true): TemplateResult {
    const sources = rowsOf(project, 'sources').slice(-400).reverse();
    const chosen = sources.some(({ id }) => id === this.source) ? this.source : '';
    const fresh = chosen === '';
    return html`<fieldset>
      <legend>${words.whoSays}</legend>
      ${
        sources.length > 0
          ? html`<select class="plain" name="source" aria-label=${words.whoSays} @change=${(
              event: Event & { currentTarget: HTMLSelectElement },
            ) => {
              this.source = event.currentTarget.value;
            }}>
              ${[{ id: '', label: words.newSource }, ...sourceLabels(sources)].map(({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`)}
            </select>`
          : nothing
      }
      ${
        fresh
          ? html`<div class="pair">
                <label class="field">${words.publisher}<input name="publisher" ?required=${required} /></label>
                <label class="field">${words.sourceTitle}<input name="source_title" /></label>
              </div>
              <div class="pair">
                <label class="field">${words.url}<input name="url" type="url" pattern="https?://.+" /></label>
                ${this.#date('source_date', words.sourceDate)}
              </div>`
          : nothing
      }
    </fieldset>`;
  }

  #onFound(place: KnownPlace): void {
    this.#found = place;
    const name = this.renderRoot.querySelector<HTMLInputElement>('input[name="name_en"]');
    if (name) name.value = place.name;
    this.spot = `${place.lat},${place.lon}`;
    this.dispatchEvent(new Event('spot-change'));
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const { words, project, form: name } = this;
    if (!words || !project || name === 'shape' || name === 'settings') return;
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const places: string[] = [];
    for (const field of form.querySelectorAll<HTMLInputElement>('input[list="places"]')) {
      const { ids, unknown } = placesNamed(project, field.value);
      field.setCustomValidity(unknown.length > 0 ? words.noSuchPlace(unknown[0]) : '');
      if (!field.reportValidity()) return;
      if (field.name === 'to_place') given.set('to_place', ids[0] ?? '');
      else places.push(...ids);
    }
    const edits = editsOf(project, name, given, places);
    const taken =
      this.#found && [this.#found.lat, this.#found.lon].join() === `${given.get('lat')},${given.get('lon')}`;
    if (name === 'place' && taken) edits.set('theatre.json', withCredit(project, GAZETTEER_CREDIT));
    this.dispatchEvent(new WriteEvent(edits, words.forms[name]));
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input[name^="name_"], input[name^="title_"], input[name^="text_"], input[name^="standfirst_"]',
    ))
      field.value = '';
  }
}
