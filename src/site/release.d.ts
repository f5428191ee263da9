/** What a build has written, for the worker that keeps it for readers without a network. */
declare module 'virtual:release' {
  export const release: {
    /** Changes with every byte of the files below. */
    readonly id: string;
    /** The page and its parts: path from the site's root ('' is the page itself) and integrity, `sha256-…`. */
    readonly core: Readonly<Record<string, string>>;
    /** Compiled theatres and their texts, likewise. */
    readonly data: Readonly<Record<string, string>>;
    /** Other files at the site's root. */
    readonly others: readonly string[];
  };
}
