/** The theatres of the site, as the compile step found them; the first is the one shown where none is named. */
declare module 'virtual:theatres' {
  export const theatres: readonly {
    readonly id: string;
    readonly title: Readonly<Record<string, string>>;
    readonly languages: readonly string[];
    /** Stamp of the newest record. */
    readonly record: string;
    /** Days with a page that needs no script: all that changed, or these (ISO dates). */
    readonly pages: 'changed' | readonly string[];
  }[];
}

declare module 'virtual:painter' {
  /** Address of the worker's script that paints, from the root of the site; '' while serving. */
  export const painter: string;
}
