import { html, nothing } from 'lit';
import { linksOpen } from '../look/links-open.ts';
import { choicesShown, linkAddress, pageOfDay } from './addresses.ts';
import { copyField, type DialogContext, type ShareTab } from './dialog-context.ts';

/** The address of exactly this map, and that of the day's page without scripts. */
export class LinkTab implements ShareTab {
  render(context: DialogContext) {
    const { shown, words, strings } = context;
    const { site, names, view } = shown;
    if (!site) return html`<p>${strings.noSite}</p>`;
    const page = pageOfDay(site, names.theatre, view.day, words.lang);
    // A record that is pinned has no pages of its own.
    const address = linkAddress(site, site.newest ? null : page, choicesShown(shown));
    const send = 'share' in navigator && linksOpen();
    const title = `${names.in(names.theatre.title)}, ${words.date(view.day)}`;
    return html`
      ${copyField(context, strings.link.label, address, 3)}
      <p class="quiet">${strings.link.means}</p>
      ${
        send
          ? html`<p><button
              type="button"
              class="action"
              @click=${() => navigator.share({ title, url: address }).catch(() => {})}
            >${strings.link.send}</button></p>`
          : nothing
      }
      ${page?.day === view.day ? copyField(context, strings.link.page, page.address, 2) : nothing}
    `;
  }
}
