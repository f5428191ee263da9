/** Columns that several tables and files share. */

export const NAME = { type: 'text', required: true, translated: true, about: 'Name', example: 'Alder' } as const;
export const OPTIONAL_NAME = { type: 'text', translated: true, about: 'Name', example: 'Alder' } as const;
export const NOTE = {
  type: 'text',
  translated: true,
  about: 'A remark for the reader, in your own words',
  example: 'Taken together with the villages around it.',
} as const;
export const SOURCES = {
  type: 'reference',
  to: 'sources',
  list: true,
  about: 'Sources that say so',
  example: 'agency-2020-03-06;herald-2020-03-06',
} as const;
export const LATITUDE = {
  type: 'number',
  min: -90,
  max: 90,
  about: 'Latitude, degrees north',
  example: '50.1042',
} as const;
export const LONGITUDE = {
  type: 'number',
  min: -360,
  max: 360,
  about: 'Longitude, degrees east; across the date line it may count on beyond 180',
  example: '10.2017',
} as const;
export const UNTIL = {
  type: 'day',
  blank: 'open end',
  about: 'The day AFTER the last day',
  example: '2020-03-06',
} as const;
export const id = (about: string, example: string) => ({ type: 'id', required: true, about, example }) as const;
