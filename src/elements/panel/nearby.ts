import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../engine/model/theatre.ts';
import { nearestFront } from '../../engine/query/nearest-front.ts';
import { neighboursOf, windOf } from '../../engine/query/neighbours.ts';
import { roadWalk } from '../../engine/query/road-walk.ts';
import { swatch } from '../look/swatch.ts';
import type { PanelContext } from './panel-context.ts';
import { placeLink } from './place-link.ts';

/** Nearer than this the front is where one stands, km. */
const HERE_KM = 0.1;

/** How far the day's front is from a point in grid coordinates, and in which direction. */
export function frontNear({ snapshot, reading }: PanelContext, x: number, y: number): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const front = nearestFront(snapshot, x, y);
  const { nearest, here, none } = reading.front;
  const text = !front ? none : front.km < HERE_KM ? here : nearest({ km: front.km, wind: windOf(front.bearing) });
  return html`<p class="near">${text}</p>`;
}

/** The places around one, clockwise from north: who has them, how far and which way they lie. A way to walk the map in words. */
export function aroundPart(context: PanelContext, zone: number): TemplateResult | typeof nothing {
  const { theatre, snapshot, names, reading } = context;
  if (!reading || zone >= theatre.documented) return nothing;
  const neighbours = neighboursOf(theatre, zone);
  if (neighbours.length === 0) return nothing;
  return html`
    <details class="around">
      <summary>${reading.around.heading}</summary>
      <ul class="rows">
        ${neighbours.map(({ place, km, bearing }) => {
          const state = snapshot.states[place];
          const text = reading.around.neighbour({ km, wind: windOf(bearing) }, names.state(state));
          return html`<li>${placeLink(context, place)} ${swatch(theatre, state)} <span class="quiet">${text}</span></li>`;
        })}
      </ul>
    </details>
  `;
}

/** A road from its beginning to its end: who holds which stretch, by the places at its ends. */
export function stretchesPart(context: PanelContext, line: Line): TemplateResult | typeof nothing {
  const { theatre, snapshot, names, reading } = context;
  const walk = reading ? roadWalk(snapshot, line) : [];
  if (!reading || walk.length === 0) return nothing;
  const { stretches, stretch } = reading.line;
  return html`
    <h3>${stretches}</h3>
    <ol class="rows">
      ${walk.map(
        ({ state, km, from, to }) => html`
          <li>${swatch(theatre, state)} ${stretch(names.place(from), names.place(to), names.state(state), km)}</li>
        `,
      )}
    </ol>
  `;
}
