import type { DateOrder } from './dates/read-date.ts';

/** What the caller knows of the data. A property that is not given is guessed, and the guess is told. */
export interface ImportOptions {
  /** Property, `folder`, `style`, `colour`, `file`, or the name of the one holder. */
  readonly actor?: string;
  /** Property, `file`, or a day for all. */
  readonly date?: string;
  /** Day of drawn fronts and areas that name none, ISO; else it is the day on which their file was saved. */
  readonly drawnOn?: string;
  /** Property that says when it ends. */
  readonly until?: string;
  /** Property that names the place. */
  readonly name?: string;
  /** Who says so: one source for all rows that name none. */
  readonly source?: string;
  readonly title?: string;
  /** Who holds what the data leave undrawn. */
  readonly rest?: string;
  readonly dateOrder?: DateOrder;
  /** Language codes, for code pages and month names. */
  readonly languages?: readonly string[];
  /** Which counts where rows of places and drawn fronts both say who holds what; the rows unless it is said. */
  readonly record?: 'rows' | 'drawn';
  /** Id of the theatre: letters, digits and `-`. */
  readonly id: string;
}
