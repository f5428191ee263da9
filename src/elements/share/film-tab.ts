import { html } from 'lit';
import { formatDay, parseDay } from '../../engine/model/day.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture, pictureCanvas } from '../../map/painting/render-picture.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { choose, type DialogContext, field, type ShareTab } from './dialog-context.ts';
import { filmDays } from './film-days.ts';
import { areaShown, pictureOn, wholeArea } from './picture-options.ts';
import { heightOf, type Size, sizeForm } from './size-form.ts';
import type { FilmFormat } from './time-lapse.ts';
import { videoFormats } from './video-formats.ts';

/** Px that a picture of a film may have to a side: a GIF of more is too heavy to send. */
const LARGEST_PX = 1280;
const PACES = [0.1, 0.2, 0.4, 0.8, 1.5];
/** How long the last picture stands, seconds. */
const LAST_S = 3;
const NAMES: Readonly<Record<FilmFormat, string>> = { gif: 'GIF', mp4: 'MP4', webm: 'WebM' };

/** The days between two dates as a moving picture. */
export class FilmTab implements ShareTab {
  #formats: readonly FilmFormat[] = ['gif'];
  #asked = false;
  #format: FilmFormat = 'gif';
  #size: Size = { shape: 'wide', width: 720, own: 405 };
  #pace = 0.4;
  #span: { from: number; to: number } | null = null;
  /** The work under way, and how many of its pictures are done. */
  #work: AbortController | null = null;
  #done = 0;

  render(context: DialogContext) {
    const { shown, words, strings } = context;
    const { film } = strings;
    const { theatre } = shown.names;
    const { from, to } = this.#spanOf(shown);
    const limits = { min: formatDay(theatre.first), max: formatDay(theatre.last) };
    const days = from < to ? filmDays(theatre, from, to) : [];
    const set = (apply: () => void) => {
      apply();
      context.update();
    };
    return html`
      <div class="sides">
        <fieldset>
          <legend>${film.label}</legend>
          ${field(film.from, 'date', formatDay(from), limits, date =>
            set(() => {
              this.#span = { from: parseDay(date), to };
            }),
          )}
          ${field(film.to, 'date', formatDay(to), limits, date =>
            set(() => {
              this.#span = { from, to: parseDay(date) };
            }),
          )}
          <p class="quiet">${words.record.period(words.date(from), words.date(to))}</p>
          ${sizeForm(context, this.#size, LARGEST_PX, size =>
            set(() => {
              this.#size = size;
            }),
          )}
          ${choose(
            film.format,
            this.#format,
            this.#formats.map(one => [one, NAMES[one]]),
            format =>
              set(() => {
                this.#format = this.#formats.find(one => one === format) ?? 'gif';
              }),
          )}
          ${choose(
            film.pace,
            String(this.#pace),
            PACES.map(pace => [String(pace), words.decimal(pace)]),
            pace =>
              set(() => {
                this.#pace = Number(pace);
              }),
          )}
          <p class="quiet">${days.length > 0 ? film.frames(words.number(days.length)) : film.order}</p>
          ${
            this.#work
              ? this.#working(context, days.length)
              : html`<button
                  type="button"
                  class="action main"
                  ?disabled=${days.length === 0}
                  @click=${() => this.#make(context, days)}
                >${film.make}</button>`
          }
        </fieldset>
        <div class="preview"><canvas role="img" aria-label=${film.preview} ?hidden=${this.#done === 0}></canvas></div>
      </div>
    `;
  }

  updated(context: DialogContext): void {
    if (this.#asked) return;
    this.#asked = true;
    const { width } = this.#size;
    videoFormats(even(width), even(heightOf(this.#size))).then(formats => {
      this.#formats = ['gif', ...formats];
      context.update();
    }, report);
  }

  leave(): void {
    this.#work?.abort();
    this.#done = 0;
  }

  #working({ strings, words }: DialogContext, all: number) {
    const { film } = strings;
    const progress = this.#done < all ? film.making(words.number(this.#done), words.number(all)) : film.finishing;
    return html`
      <div class="progress">
        <progress aria-label=${film.label} max=${all} .value=${this.#done}></progress>
        <button type="button" class="action" @click=${() => this.#work?.abort()}>${film.cancel}</button>
        <span class="quiet">${progress}</span>
      </div>
    `;
  }

  async #make(context: DialogContext, days: readonly number[]): Promise<void> {
    const { shown, strings, words } = context;
    const work = new AbortController();
    this.#work = work;
    this.#done = 0;
    // Video wants even sides.
    const [width, height] = [even(this.#size.width), even(heightOf(this.#size))];
    // The ground stands still while the days pass.
    const frame = { width, height, area: areaShown(shown) || wholeArea(shown) };
    const measure = measureIn(PICTURE_FONT);
    const canvas = pictureCanvas(width, height);
    const film = {
      width,
      height,
      days,
      seconds: this.#pace,
      last: LAST_S,
      context: canvas,
      paint: (day: number) => paintPicture(canvas, pictureOn(shown, day, frame, measure), 1),
    };
    context.say('');
    try {
      const { makeFilm } = await import('./time-lapse.ts');
      const made = await makeFilm(film, this.#format, work.signal, (done, frame) => {
        this.#done = done;
        context.update();
        context.show(frame);
      });
      const name = [shown.names.theatre.id, formatDay(days[0]), formatDay(days[days.length - 1])].join('-');
      context.save(made, `${name}.${this.#format}`);
      context.say(`${strings.film.done(words.decimal(made.size / 1e6))} ${strings.saved(`${name}.${this.#format}`)}`);
    } catch (cause) {
      if (!work.signal.aborted) report(cause);
      context.say(work.signal.aborted ? strings.film.cancelled : strings.failed);
    }
    this.#work = null;
    context.update();
  }

  /** The days compared, else the phase of the day shown. */
  #spanOf({ names, view, dayView }: MapState): { from: number; to: number } {
    if (this.#span) return this.#span;
    const { compared } = dayView;
    if (compared) return { from: compared.earlier.day, to: compared.later.day };
    const { phases, first, last } = names.theatre;
    const phase = phases.find(one => one.from <= view.day && view.day < one.until);
    if (!phase) return { from: first, to: last };
    return { from: Math.max(first, phase.from), to: Math.min(last, phase.until - 1) };
  }
}

function even(px: number): number {
  return px - (px % 2);
}

function report(cause: unknown): void {
  console.error(cause);
}
