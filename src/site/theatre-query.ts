import { theatres } from 'virtual:theatres';
import { isSameId } from '../elements/view/same-id.ts';
import { queryTexts } from './url-state.ts';

/** The theatre that a query names, with a record or without (`theatre=idlib@2026-11-23-dccb061e`), else the first. */
export function theatreFromQuery(query: string): (typeof theatres)[number] {
  const [asked] = theatreNameInQuery(query).split('@');
  return theatres.find(({ id }) => isSameId(id, asked)) ?? theatres[0];
}

/** Its name among the site's data: of the record that the query names, else of the newest. */
export function dataKeyFromQuery(query: string): string {
  const [record] = theatreNameInQuery(query).match(/@[\da-f-]+$/) ?? [''];
  return theatreFromQuery(query).id + record;
}

/** What a query names that is no theatre of this site: the first one is shown instead. '' where there is nothing to say. */
export function unknownTheatreInQuery(query: string): string {
  const [asked] = theatreNameInQuery(query).split('@');
  return isSameId(asked, theatreFromQuery(query).id) ? '' : asked;
}

function theatreNameInQuery(query: string): string {
  return queryTexts(query).get('theatre')?.trim() ?? '';
}
