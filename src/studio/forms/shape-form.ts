import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { controls } from '../app/studio.styles.ts';
import { type Spot, spotOf } from '../map/projection.ts';
import { languagesOf, newId, rowsOf, type Texts } from '../project/rows.ts';
import type { StudioWords } from '../words/en.ts';
import { nameOf } from '../words/language-name.ts';
import { redrawn, SHAPE_FILES, type Shape, type ShapeFile, shapeFileOf, shapesOf, withShape } from './shape-edits.ts';
import { WriteEvent } from './studio-forms.ts';

/**
 * Draws and mends shapes: roads, agreed areas, footprints, zones and the front of a frame. The corners are clicked or
 * dragged on the map, or typed as numbers.
 *
 * @fires write-facts
 * @fires points-change - the corners to show on the map
 */
export class ShapeForm extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      form {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** The same one has other texts after an edit. */
  @property({ attribute: false, hasChanged: () => true }) project: Texts | null = null;
  /** ISO date shown on the map, '' before there is one. */
  @property() day = '';
  /** Corners drawn on the map so far. Default: none. */
  @property({ attribute: false }) points: readonly Spot[] = [];
  /** Ids of the places chosen on the map. Default: none. */
  @property({ attribute: false }) places: readonly string[] = [];
  @state() private layer: ShapeFile = 'lines';
  @state() private chosen = '';

  /** Whether what is drawn is closed. */
  get closed(): boolean {
    return this.#shape?.closed ?? this.layer !== 'lines';
  }

  override render() {
    const { words, project } = this;
    if (!words || !project) return nothing;
    const shapes = this.#shapes;
    const shape = this.#shape;
    const fresh = this.layer !== 'frame';
    const least = this.closed ? 3 : 2;
    return html`<form @submit=${(event: SubmitEvent) => this.#write(event)}>
      <p class="quiet">${words.drawHelp}</p>
      <label class="field">${words.shape}<select @change=${(event: Event & { currentTarget: HTMLSelectElement }) => {
        this.layer = event.currentTarget.value as ShapeFile;
        this.#choose('');
      }}>${SHAPE_FILES.map(name => html`<option value=${name} ?selected=${name === this.layer}>${words.shapes[name]}</option>`)}</select></label>
      <label class="field">${words.which}<select ?required=${!fresh} @change=${(
        event: Event & { currentTarget: HTMLSelectElement },
      ) => this.#choose(event.currentTarget.value)}>
        ${fresh ? html`<option value="">${words.newShape}</option>` : html`<option value="" disabled ?selected=${!shape}>…</option>`}
        ${shapes.map(({ label }, i) => html`<option value=${i} ?selected=${String(i) === this.chosen}>${label}</option>`)}
      </select></label>
      ${this.layer === 'frame' ? html`<p class="quiet">${words.frameHelp(this.day)}</p>` : nothing}
      ${shape || !fresh ? nothing : this.#fields(words, project)}
      <label class="field">${words.corners}<textarea name="corners" rows="6" dir="ltr" .value=${this.points.map(spot => spot.join(', ')).join('\n')}
        @input=${(event: Event & { currentTarget: HTMLTextAreaElement }) => event.currentTarget.setCustomValidity('')}
        @change=${(event: Event & { currentTarget: HTMLTextAreaElement }) => this.#type(event.currentTarget)}></textarea></label>
      <p class="quiet">${words.cornersSoFar(this.points.length, least)}</p>
      <div class="row">
        <button type="button" class="act" ?disabled=${this.points.length === 0} @click=${() => this.#say(this.points.slice(0, -1))}>${words.lastCorner}</button>
        <button class="act main" ?disabled=${this.points.length < least || (!fresh && !shape)}>${words.write}</button>
      </div>
    </form>`;
  }

  get #shapes(): Shape[] {
    const { project } = this;
    return project ? shapesOf(project.text(shapeFileOf(project, this.layer, this.day))) : [];
  }

  get #shape(): Shape | undefined {
    return this.chosen === '' ? undefined : this.#shapes[Number(this.chosen)];
  }

  #fields(words: StudioWords, project: Texts): TemplateResult {
    if (this.layer === 'footprints' || this.layer === 'zones')
      return html`<label class="field">${words.place}<input name="place" required .value=${this.places[0] ?? ''} /></label>`;
    const names = languagesOf(project).map(code => {
      return html`<label class="field">${words.nameIn(nameOf(code))}<input name=${`name_${code}`} lang=${code} ?required=${code === 'en'} /></label>`;
    });
    if (this.layer === 'agreements')
      return html`${names}<label class="field">${words.agreed}<input name="kind" required value="demilitarized" /></label>
        <div class="pair">
          <label class="field">${words.since}<input type="date" name="from" .value=${this.day} /></label>
          <label class="field">${words.until}<input type="date" name="until" /></label>
        </div>`;
    return html`${names}<div class="pair">
        <label class="field">${words.kind}<select name="kind">${Object.entries(words.roads).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
        <label class="field">${words.roadNumber}<input name="ref" /></label>
      </div>
      ${this.#source(words, project)}`;
  }

  #source(words: StudioWords, project: Texts): TemplateResult {
    return html`<label class="field">${words.whoSays}<select name="sources"><option value=""></option>${rowsOf(
      project,
      'sources',
    ).map(({ id, publisher }) => html`<option value=${id}>${publisher || id}</option>`)}</select></label>`;
  }

  #choose(value: string): void {
    this.chosen = value;
    this.#say(this.#shape?.points ?? []);
  }

  /** Takes typed corners over, unless a line of them is none: then it says which. */
  #type(field: HTMLTextAreaElement): void {
    const { points, broken } = pointsIn(field.value);
    field.setCustomValidity(broken === '' ? '' : (this.words?.noCorner(broken) ?? broken));
    if (field.reportValidity()) this.#say(points);
  }

  #say(points: readonly Spot[]): void {
    this.dispatchEvent(new CustomEvent<readonly Spot[]>('points-change', { detail: points }));
  }

  #write(event: SubmitEvent): void {
    event.preventDefault();
    const { project, words, points } = this;
    if (!project || !words) return;
    const file = shapeFileOf(project, this.layer, this.day);
    const shape = this.#shape;
    const what = words.shapes[this.layer];
    if (shape) {
      this.dispatchEvent(new WriteEvent(redrawn(project, file, shape, points, this.day), what));
      return;
    }
    const data = new FormData(event.target as HTMLFormElement);
    const given = Object.fromEntries(
      [...data].flatMap(([name, value]) =>
        name === 'corners' || value === '' ? [] : [[name, String(value).trim()] as const],
      ),
    );
    const taken = this.#shapes.map(({ label }) => label);
    const id = newId(given.ref || given.name_en || this.layer, taken, this.layer);
    const own = this.layer === 'lines' || this.layer === 'agreements' ? { id, ...given } : given;
    this.dispatchEvent(new WriteEvent(withShape(project, file, own, points, this.closed), what));
    const form = event.target as HTMLFormElement;
    for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type="date"], [name="place"])'))
      field.value = field.defaultValue;
    this.#choose('');
  }
}

/** A spot a line, and the first line that is none. */
function pointsIn(text: string): { readonly points: readonly Spot[]; readonly broken: string } {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const points = lines.map(spotOf).filter(spot => spot !== null);
  return { points, broken: lines.find(line => spotOf(line) === null) ?? '' };
}
