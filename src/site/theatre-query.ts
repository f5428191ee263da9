import { theatres } from 'virtual:theatres';

/** The theatre that a query names, with a record or without (`theatre=idlib@2026-11-23-dccb061e`), else the first. */
export function theatreAsked(query: string): (typeof theatres)[number] {
  const [asked] = nameAsked(query).split('@');
  return theatres.find(({ id }) => id === asked) ?? theatres[0];
}

/** Its name among the site's data: of the record that the query names, else of the newest. */
export function dataAsked(query: string): string {
  const [record] = nameAsked(query).match(/@[\da-f-]+$/) ?? [''];
  return theatreAsked(query).id + record;
}

/** What a query names that is no theatre of this site: the first one is shown instead. '' where there is nothing to say. */
export function unknownAsked(query: string): string {
  const [asked] = nameAsked(query).split('@');
  return asked === theatreAsked(query).id ? '' : asked;
}

function nameAsked(query: string): string {
  return new URLSearchParams(query).get('theatre') ?? '';
}
