import type { ViewParams } from '../../draw/view-params.ts';

/** What a site has of a theatre. */
export interface Site {
  /** Address of the site, ending in a slash. */
  readonly folder: string;
  /** Id of the theatre. */
  readonly theatre: string;
  /** For one that is pinned to a record, the stamp of the newest; else ''. */
  readonly newest: string;
  /** Days with a page that needs no script: all that changed, or these (ISO dates). */
  readonly pages: 'changed' | readonly string[];
  /** The query by which `index.html` and `embed.html` show what was chosen. */
  query(params: Readonly<ViewParams>): string;
}
