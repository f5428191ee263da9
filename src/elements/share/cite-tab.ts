import { html } from 'lit';
import { datesOf } from '../../draw/picture/sheet.ts';
import { parseDay } from '../../engine/model/day.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { choicesShown, pinnedAddress } from './addresses.ts';
import { citation, FORMS, type Form } from './citation.ts';
import { choose, copyField, type DialogContext, type ShareTab } from './dialog-context.ts';

/** How this map is cited. */
export class CiteTab implements ShareTab {
  #form: Form = 'text';

  render(context: DialogContext) {
    const { shown, words, strings } = context;
    const { names, dayView, site } = shown;
    const { theatre } = names;
    const choices = choicesShown(shown);
    const cited = {
      id: theatre.id,
      title: names.in(theatre.title),
      date: datesOf({ snapshot: snapshotOf(dayView), compared: dayView.compared }, words),
      iso: choices.date,
      record: theatre.record,
      address: site ? pinnedAddress(site, theatre.record, choices) : location.href,
      today: today(),
    };
    const forms = { text: strings.cite.text, bibtex: 'BibTeX', csl: 'CSL-JSON' };
    return html`
      <div class="row">
        ${choose(
          strings.cite.form,
          this.#form,
          FORMS.map(form => [form, forms[form]]),
          form => {
            this.#form = form as Form;
            context.update();
          },
        )}
      </div>
      ${copyField(context, strings.cite.label, citation(this.#form, cited, words, strings), this.#form === 'text' ? 5 : 11)}
      <p class="quiet">${strings.cite.means}</p>
    `;
  }
}

/** The day on the reader's calendar. */
function today(): number {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parseDay(parts.map(part => String(part).padStart(2, '0')).join('-'));
}
