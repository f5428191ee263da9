import type { ViewParams } from '../../draw/view-params.ts';
import { formatDay, parseDay } from '../../engine/model/day.ts';
import { changedUntil } from '../../engine/model/history.ts';
import { formatSelection } from '../../engine/model/selection.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import type { Site } from '../view/site.ts';
import { formatKinds, formatLayers } from '../view/view.ts';
import { areaShown } from './picture-options.ts';

/** Exactly what a map shows, as its attributes write it: dates by name, and a part of the ground that any screen can fit. */
export function choicesShown(shown: MapState): Readonly<ViewParams> {
  const { map, names, view } = shown;
  const town = view.select?.kind === 'town' ? view.select.id : '';
  return {
    date: formatDay(view.day),
    compare: view.compare === null ? '' : formatDay(view.compare),
    accordingTo: view.accordingTo,
    town,
    select: town ? '' : formatSelection(view.select),
    view: areaShown(shown),
    layers: formatLayers(view.layers),
    kinds: formatKinds(view.kinds),
    lang: names.words.lang,
    theme: map.theme,
    controls: 'full',
    panel: map.panel,
    time: map.time,
  };
}

/** Address of the page with the whole map. */
export function pageAddress(site: Site, choices: Readonly<ViewParams>): string {
  return site.folder + site.query(choices);
}

/** Address of the page with the whole map as this record has it, whatever record is the newest then. */
export function pinnedAddress(site: Site, record: string, choices: Readonly<ViewParams>): string {
  const rest = site.query(choices).replace(/^\?/, '').split('&');
  const query = [`theatre=${site.theatre}@${record}`, ...rest.filter(part => part && !part.startsWith('theatre='))];
  return `${site.folder}?${query.join('&')}`;
}

/**
 * What a link to the map is: the page of the day where it has one, which previews can read and which opens the map where
 * scripts run; else the map's own address.
 */
export function linkAddress(site: Site, page: DayPage | null, choices: Readonly<ViewParams>): string {
  if (page === null || page.day !== parseDay(choices.date)) return pageAddress(site, choices);
  const rest = site.query(choices).replace(/^\?/, '').split('&');
  return `${page.address}?${rest.filter(part => part && !/^(?:theatre|date)=/.test(part)).join('&')}`;
}

/** Address of the map for a frame. */
export function frameAddress(site: Site, choices: Readonly<ViewParams>): string {
  return `${site.folder}embed.html${site.query(choices)}`;
}

/** A page that needs no script, and the picture on it. */
export interface DayPage {
  readonly day: number;
  readonly address: string;
  /** Address of its picture, 1200 x 630. */
  readonly picture: string;
}

/** The page of a day, or of the last day before it that has one: nothing has changed in between. Null where none is. */
export function pageOfDay(site: Site, theatre: Theatre, day: number, lang: string): DayPage | null {
  const { changedDays } = theatre.history;
  const last = changedDays[changedUntil(theatre.history, day) - 1];
  if (last === undefined) return null;
  const date = formatDay(last);
  if (site.pages !== 'changed' && !site.pages.includes(date)) return null;
  const first = !theatre.languages.includes(lang) || lang === theatre.languages[0];
  const folder = `${site.folder}d/${site.theatre}/${date}/`;
  return {
    day: last,
    address: first ? folder : `${folder}index.${lang}.html`,
    picture: `${folder}share.png`,
  };
}
