import { html } from 'lit';
import { datesOf } from '../../draw/picture/sheet.ts';
import { parseDay } from '../../engine/model/day.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { choicesShown, pageAddress } from './addresses.ts';
import { citation, FORMS, type Form } from './citation.ts';
import { choose, copyField, type Desk, type Part } from './dialog-context.ts';

/** How this map is cited. */
export class CitePart implements Part {
  #form: Form = 'text';

  render(desk: Desk) {
    const { shown, words, says } = desk;
    const { names, outlook, site } = shown;
    const { theatre } = names;
    const choices = choicesShown(shown);
    const cited = {
      id: theatre.id,
      title: names.in(theatre.title),
      date: datesOf({ snapshot: snapshotOf(outlook), compared: outlook.compared }, words),
      iso: choices.date,
      record: theatre.record,
      address: site ? pageAddress(site, choices) : location.href,
      today: today(),
    };
    const forms = { text: says.cite.text, bibtex: 'BibTeX', csl: 'CSL-JSON' };
    return html`
      <div class="row">
        ${choose(
          says.cite.form,
          this.#form,
          FORMS.map(form => [form, forms[form]]),
          form => {
            this.#form = form as Form;
            desk.update();
          },
        )}
      </div>
      ${copyField(desk, says.cite.label, citation(this.#form, cited, words, says), this.#form === 'text' ? 5 : 11)}
      <p class="quiet">${says.cite.means}</p>
    `;
  }
}

/** The day on the reader's calendar. */
function today(): number {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parseDay(parts.map(part => String(part).padStart(2, '0')).join('-'));
}
