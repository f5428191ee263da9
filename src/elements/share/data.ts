import { html } from 'lit';
import { townsCsv } from '../../engine/export/csv.ts';
import type { Beside } from '../../engine/export/export-context.ts';
import { toGeoJSON } from '../../engine/export/geojson.ts';
import { recordCsv } from '../../engine/export/record.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import type { Shown } from '../map/tool-dialogs.ts';
import type { Desk, Part } from './dialog-context.ts';
import { fileName } from './picture-options.ts';

/** What a map shows as data: the same files as the command line writes. */
export class DataPart implements Part {
  render(desk: Desk) {
    const { shown, says } = desk;
    const { data } = says;
    const { theatre } = shown.names;
    const name = fileName(shown);
    const offer = (text: string, file: string, content: () => Blob) => html`
      <li>
        <span>${text}</span>
        <button
          type="button"
          class="action"
          aria-label=${`${says.save}: ${text}`}
          @click=${() => desk.save(content(), file)}
        >
          ${says.save}
        </button>
      </li>
    `;
    return html`
      <h3>${data.day}: ${desk.words.date(shown.view.day)}</h3>
      <ul class="offers">
        ${offer(data.geojson, `${name}.geojson`, () => geojsonOf(shown))}
        ${offer(data.csv, `${name}.csv`, () => csvOf(shown))}
      </ul>
      <h3>${data.record}</h3>
      <ul class="offers">
        ${offer(data.whole, `${theatre.id}-record-${theatre.record}.csv`, () => recordOf(shown))}
      </ul>
      <p class="quiet">${data.means}</p>
    `;
  }
}

function besideOf({ outlook: { compared, claimed } }: Shown): Beside {
  return {
    ...(claimed ? { accordingTo: claimed.id, differing: claimed.differing } : {}),
    ...(compared ? { compared } : {}),
  };
}

function geojsonOf(shown: Shown): Blob {
  const collection = toGeoJSON(snapshotOf(shown.outlook), shown.names.texts, besideOf(shown));
  return new Blob([`${JSON.stringify(collection)}\n`], { type: 'application/geo+json' });
}

function csvOf(shown: Shown): Blob {
  return new Blob([townsCsv(snapshotOf(shown.outlook), shown.names.texts, besideOf(shown))], { type: 'text/csv' });
}

function recordOf({ names: { theatre, texts } }: Shown): Blob {
  return new Blob([recordCsv(theatre, texts)], { type: 'text/csv' });
}
