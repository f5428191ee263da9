import { html, nothing, type TemplateResult } from 'lit';
import type { DayView } from '../../engine/query/day-view.ts';
import { claimedInWords } from '../describe/day-headline.ts';
import { swatch } from '../look/swatch.ts';
import type { PanelContext } from './panel-context.ts';
import { placeLink } from './place-link.ts';
import { sourceList } from './sources.ts';

/** Places where the claim shown and the record differ: both, when it was said, and by which sources. */
export function differingPart(context: PanelContext, claimed: NonNullable<DayView['claimed']>): TemplateResult {
  const { theatre, snapshot, names, words, reading } = context;
  const { history, places } = theatre;
  const rows = [...claimed.differing].sort(([a], [b]) => places[a].rank - places[b].rank || a - b);
  return html`
    ${reading ? html`<h3>${reading.voice.heading}</h3>` : nothing}
    <p>${claimedInWords(names, claimed)}</p>
    ${rows.map(([zone, claim]) => {
      const recorded = snapshot.rows[zone] < 0 ? 0 : history.state[snapshot.rows[zone]];
      const state = claim.says < 0 ? -1 : theatre.states.findIndex(({ actor }) => actor === claim.says);
      const holder = claim.says < 0 ? null : names.actor(claim.says);
      const said = reading?.claim.statement(names.actor(claim.by), holder, claim.extent === 'part');
      return html`
        <section class="claim differing">
          <h4>${placeLink(context, zone)}</h4>
          <p class="lead">${state < 0 ? '' : swatch(theatre, state)} ${said}</p>
          <p>${swatch(theatre, recorded)} ${words.voice.onRecord(names.holding(snapshot.rows[zone]))}</p>
          <p class="quiet">${reading?.claim.made(words.date(claim.day))}</p>
          ${claim.note ? html`<p dir="auto">${claim.note}</p>` : ''} ${sourceList(context, claim.sources)}
        </section>
      `;
    })}
  `;
}
