import { html } from 'lit';
import { townsCsv } from '../../engine/export/csv.ts';
import { exportContext } from '../../engine/export/export-context.ts';
import { toGeoJSON } from '../../engine/export/geojson.ts';
import { toHistoryGeoJSON } from '../../engine/export/history.ts';
import { recordCsv } from '../../engine/export/record.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import type { DialogContext, ShareTab } from './dialog-context.ts';
import { fileName } from './picture-options.ts';

/** What a map shows as data: the same files as the command line writes. */
export class DataTab implements ShareTab {
  render(context: DialogContext) {
    const { shown, strings } = context;
    const { data } = strings;
    const { theatre } = shown.names;
    const name = fileName(shown);
    const offer = (text: string, file: string, content: () => Blob) => html`
      <li>
        <span>${text}</span>
        <button
          type="button"
          class="action"
          aria-label=${`${strings.save}: ${text}`}
          @click=${() => context.save(content(), file)}
        >
          ${strings.save}
        </button>
      </li>
    `;
    return html`
      <h3>${data.day}: ${context.words.date(shown.view.day)}</h3>
      <ul class="offers">
        ${offer(data.geojson, `${name}.geojson`, () => geojsonOf(shown))}
        ${offer(data.csv, `${name}.csv`, () => csvOf(shown))}
      </ul>
      <h3>${data.record}</h3>
      <ul class="offers">
        ${offer(data.whole, `${theatre.id}-record-${theatre.record}.csv`, () => recordOf(shown))}
        ${offer(data.history, `${theatre.id}-history-${theatre.record}.geojson`, () => historyOf(shown))}
      </ul>
      <p class="quiet">${data.means}</p>
    `;
  }
}

function geojsonOf(shown: MapState): Blob {
  const collection = toGeoJSON(snapshotOf(shown.dayView), shown.names.texts, exportContext(shown.dayView));
  return new Blob([`${JSON.stringify(collection)}\n`], { type: 'application/geo+json' });
}

function csvOf(shown: MapState): Blob {
  return new Blob([townsCsv(snapshotOf(shown.dayView), shown.names.texts, exportContext(shown.dayView))], {
    type: 'text/csv',
  });
}

function recordOf({ names: { theatre, texts } }: MapState): Blob {
  return new Blob([recordCsv(theatre, texts)], { type: 'text/csv' });
}

function historyOf({ names: { theatre, texts } }: MapState): Blob {
  return new Blob([`${JSON.stringify(toHistoryGeoJSON(theatre, texts))}\n`], { type: 'application/geo+json' });
}
