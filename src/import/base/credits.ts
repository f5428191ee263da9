/** Who is to be credited for the offline world of which base maps are cut. */
export const CREDITS: readonly { readonly text: string; readonly url: string; readonly licence: string }[] = [
  { text: 'Coast and borders: Natural Earth', url: 'https://www.naturalearthdata.com/', licence: 'Public domain' },
  {
    text: 'Lakes and rivers: GSHHG (Wessel and Smith), with World Data Bank II',
    url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
    licence: 'LGPL-3.0-or-later',
  },
];
