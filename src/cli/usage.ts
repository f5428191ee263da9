import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isCheckout } from '../build/site/package-folder.ts';
import { dayOf, formatDay } from '../engine/model/day.ts';
import type { Theatre } from '../engine/model/theatre.ts';

export const USAGE = `usage: territory-map <verb> ..., or --help, or --version

  check <folder> [--format text|json]
      every problem with the facts, then an account of the record
  build <folder> --out F
      compile to F, and the texts of each language to F less .json plus .text.<lang>.json
  export <folder or compiled> --date D --format geojson|kml|csv|svg|png|pdf [--lang L] [--theme light|dark] [--out F]
      the map of one day; with --according-to X (an actor or side) as X claims it,
      with --compare D2 what changed between the two days; pictures also take
      --view W,S,E,N  --layers front,towns,..|none  --kinds battle,..  --select town:ID
      --template 1-column|2-columns|16:9|4:5|1:1|9:16, or --size WxH (px), or --mm WxH; --dpi N, --scale 1|2|3|4 (png)
      --headline TEXT ('' for none)  --source-line TEXT
  export <folder or compiled> --all --format geojson|kml [--lang L] [--out F]
      the whole history: every area, front, line and place with from, and until (the day after the last)
  stats <folder or compiled> [--from D] [--to D] [--out F]
      CSV, one row a day that changed and holder
  record <folder or compiled> [--out F]
      the whole record as one CSV, with its sources written out
  diff <old folder> <new folder> [--format text|json|corrections] [--out F]
      which facts changed; as corrections, a draft of corrections.csv
  new <folder>
      write a small commented theatre that passes check
  import <file or folder ...> --out <folder> [--actor P] [--date P] [--until P] [--name P] [--source TEXT] [--title TEXT]
      [--subject FILE] [--rest ACTOR] [--date-order dmy|mdy] [--notes] [--no-base]
      make a theatre from GeoJSON, KML, shapefiles, spreadsheets, CSV, archives of these; P is a property, column,
      file, folder, style or colour, or else what holds for all; what is not given is guessed, and the guess is told
  base <folder> [--force]
      coast, borders, lakes, rivers and names of countries for the theatre's box, from a world that is at hand
  serve [folder ...] [--port N] [--host H] [--open]
      the map on localhost, drawn anew whenever a fact is saved (in a checkout: npm start -- folder)
  site <folder ...> --out <folder> [--pages all|none|D,D,..] [--site URL]
      a site of these theatres for any static host: page, frame, element, host.js and pages of days; also as PAGES and SITE
      in the environment; what has not changed since the last time is not written again

Dates are YYYY-MM-DD. Results go to standard output, or whole to the file that --out names.
Exit status: 0 no error, 1 errors in the facts, 2 wrong usage or an unreadable file.
`;

/** Something that the caller must put right, told in one sentence: exit status 2. */
export class UsageError extends Error {}

/** How a verb is called here, as it can be pasted behind a prompt. */
export function commandOf(verb: string, folder: string): string {
  if (!isCheckout) return `npx territory-map ${verb} ${folder}`;
  return verb === 'serve' ? `npm start -- ${folder}` : `npm run -s map -- ${verb} ${folder}`;
}

/** @throws UsageError unless a folder is that of a theatre */
export function requireTheatre(folder: string): void {
  if (!existsSync(folder)) {
    throw new UsageError(`there is no folder ${folder}; ${commandOf('new', folder)} writes one to begin with`);
  }
  if (!existsSync(join(folder, 'theatre.json')))
    throw new UsageError(`${folder} is no theatre: it has no theatre.json`);
}

/** The one path that a verb takes. */
export function onePath(verb: string, positionals: readonly string[], what: string): string {
  if (positionals.length === 0) throw new UsageError(`${verb} needs ${what}`);
  if (positionals.length > 1) throw new UsageError(`${verb} takes one path, not also "${positionals[1]}"`);
  return positionals[0];
}

/** The day of an option, which must be real and inside the theatre. */
export function dayIn(theatre: Theatre, option: string, text: string): number {
  const day = dayOf(text);
  if (day === null) throw new UsageError(`--${option} "${text}" is not a date; write YYYY-MM-DD`);
  if (day < theatre.first || day > theatre.last) {
    throw new UsageError(
      `--${option} ${text} is outside the theatre, which runs from ${formatDay(theatre.first)} to ${formatDay(theatre.last)}`,
    );
  }
  return day;
}

/** One of a closed list of values. */
export function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find(value => value === text);
  if (found === undefined) throw new UsageError(`--${option} is ${allowed.join(', ')}, not "${text}"`);
  return found;
}
