import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { en, type Words } from '../../i18n/en/first.ts';
import { shareEn } from '../../i18n/en/share.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { closeByEscape } from '../look/close-by-escape.ts';
import { icon } from '../look/icons.ts';
import { linksOpen } from '../look/links-open.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { ToolChangeEvent } from '../view/later-events.ts';
import { choicesShown, pageAddress } from './addresses.ts';
import { CiteTab } from './cite-tab.ts';
import { DataTab } from './data-tab.ts';
import type { DialogContext, ShareTab } from './dialog-context.ts';
import { EmbedTab } from './embed-tab.ts';
import { FilmTab } from './film-tab.ts';
import { LinkTab } from './link-tab.ts';
import { PictureTab } from './picture-tab.ts';
import { shareStyles } from './territory-share.styles.ts';

const TABS = ['link', 'cite', 'embed', 'picture', 'data', 'film'] as const;
type Tab = (typeof TABS)[number];
/** What a frame that can neither save nor frame others still offers. */
const FRAMED: readonly Tab[] = ['link', 'cite'];

/**
 * The dialog in which a map is given to others: as an address, a citation, code for an article, a picture, data or a
 * time-lapse, in exactly the state in which it is shown. It changes nothing on the map.
 *
 * @fires tool-change - the reader is done
 */
export class TerritoryShare extends LitElement {
  static override styles = [look, shareStyles];

  /** What the map shows. Default: null. */
  @property({ attribute: false }) shown: MapState | null = null;

  readonly #strings = new DeferredWords(this, shareEn, 'share');
  readonly #parts: Readonly<Record<Tab, ShareTab>> = {
    link: new LinkTab(),
    cite: new CiteTab(),
    embed: new EmbedTab(),
    picture: new PictureTab(),
    data: new DataTab(),
    film: new FilmTab(),
  };
  #tab: Tab = 'link';
  #said = '';
  #isOpen = false;

  /** What it says, in the language of the map; English while it shows nothing. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts[this.#tab].leave?.();
  }

  override render() {
    const context = this.#context();
    if (!context) return nothing;
    const { strings, words } = context;
    return html`
      <dialog aria-labelledby="heading" dir=${words.dir} @close=${this.#onClose} @click=${this.#onClick} @keydown=${closeByEscape}>
        <div class="sheet">
          <header>
            <h2 id="heading">${strings.heading}</h2>
            <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${this.#close}>
              ${icon('close')}
            </button>
          </header>
          <div role="tablist" aria-labelledby="heading" @keydown=${this.#onKey}>
            ${this.#tabs().map(
              tab => html`
                <button
                  type="button"
                  role="tab"
                  id=${`tab-${tab}`}
                  aria-controls="part"
                  aria-selected=${tab === this.#tab}
                  tabindex=${tab === this.#tab ? 0 : -1}
                  @click=${() => this.#choose(tab)}
                >
                  ${strings.tabs[tab]}
                </button>
              `,
            )}
          </div>
          <div class="part" role="tabpanel" id="part" tabindex="0" aria-labelledby=${`tab-${this.#tab}`}>
            ${linksOpen() ? nothing : this.#framed(context)} ${this.#parts[this.#tab].render(context)}
          </div>
          <p class="said" role="status">${this.#said}</p>
        </div>
      </dialog>
    `;
  }

  protected override updated(): void {
    const context = this.#context();
    // It opens when its words are there.
    if (context && !this.#isOpen) {
      this.#isOpen = true;
      this.renderRoot.querySelector('dialog')?.showModal();
      this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    }
    if (context) this.#parts[this.#tab].updated?.(context, this.renderRoot);
  }

  #context(): DialogContext | null {
    const { shown } = this;
    const strings = this.#strings.words;
    if (!shown || !strings) return null;
    const { words } = shown.names;
    return {
      shown,
      words,
      strings,
      say: text => this.#say(text),
      copy: field => this.#copy(field),
      save: (content, file) => this.#save(content, file),
      show: picture => this.#show(picture),
      update: () => this.requestUpdate(),
    };
  }

  #tabs(): readonly Tab[] {
    return linksOpen() ? TABS : FRAMED;
  }

  /** In a frame without an origin nothing can be saved or copied: the page of the map can do it. */
  #framed({ shown, strings }: DialogContext) {
    const { site } = shown;
    if (!site) return nothing;
    return html`<p>${strings.framed} <bdi class="address">${pageAddress(site, choicesShown(shown))}</bdi></p>`;
  }

  #choose(tab: Tab): void {
    if (tab === this.#tab) return;
    this.#parts[this.#tab].leave?.();
    this.#tab = tab;
    this.#said = '';
    this.requestUpdate();
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }

  async #copy(field: HTMLTextAreaElement): Promise<void> {
    const { strings } = this.#context() as DialogContext;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Frames of other sites may not write to the clipboard by themselves, but copy what is selected.
      if (!document.execCommand('copy')) {
        this.#say(strings.copyByHand);
        return;
      }
    }
    this.#say(strings.copied);
  }

  #save(content: Blob, file: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = file;
    link.click();
    // Some browsers begin to read only after a moment.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#say((this.#context() as DialogContext).strings.saved(file));
  }

  #show(picture: HTMLCanvasElement): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas) return;
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
      canvas.width = picture.width;
      canvas.height = picture.height;
    }
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    const tabs = this.#tabs();
    const rtl = this.#context()?.words.dir === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[key];
    const at = tabs.indexOf(this.#tab);
    const next =
      key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step ? (at + step + tabs.length) % tabs.length : at;
    if (next !== at || step) event.preventDefault();
    if (next === at) return;
    this.#choose(tabs[next]);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  }

  /** A click beside the sheet closes it. */
  #onClick(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  #onClose(): void {
    this.dispatchEvent(new ToolChangeEvent(''));
  }
}
