import { html, nothing } from 'lit';
import { linksOpen } from '../view/links.ts';
import { choicesShown, pageAddress, pageOfDay } from './addresses.ts';
import { copyField, type Desk, type Part } from './dialog-context.ts';

/** The address of exactly this map, and that of the day's page without scripts. */
export class LinkPart implements Part {
  render(desk: Desk) {
    const { shown, words, says } = desk;
    const { site, names, view } = shown;
    if (!site) return html`<p>${says.noSite}</p>`;
    const address = pageAddress(site, choicesShown(shown));
    const page = pageOfDay(site, names.theatre, view.day, words.lang);
    const send = 'share' in navigator && linksOpen();
    const title = `${names.in(names.theatre.title)}, ${words.date(view.day)}`;
    return html`
      ${copyField(desk, says.link.label, address, 3)}
      <p class="quiet">${says.link.means}</p>
      ${
        send
          ? html`<p><button
              type="button"
              class="action"
              @click=${() => navigator.share({ title, url: address }).catch(() => {})}
            >${says.link.send}</button></p>`
          : nothing
      }
      ${page?.day === view.day ? copyField(desk, says.link.page, page.address, 2) : nothing}
    `;
  }
}
