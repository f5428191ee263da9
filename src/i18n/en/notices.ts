/** What is said where something that was asked of a map was not understood, in English; the model of the other languages. Apart, for few maps have to. */
export const noticesEn = {
  /** What each parameter is about. */
  names: {
    date: 'date',
    compare: 'date to compare with',
    accordingTo: 'whose word the map shows',
    town: 'town',
    select: 'selection',
    view: 'part of the map',
    layers: 'layers',
    lang: 'language',
    theme: 'colours',
    controls: 'controls',
    time: 'timeline scale',
    panel: 'panel',
    kinds: 'kinds of event',
    attribute: 'attribute',
    /** Of an address. */
    key: 'parameter',
  },
  leftOut: (things: string) => `Not understood and left out: ${things}.`,
  /** Of numbers that mean two dates: the one that is shown. */
  readAs: (text: string, date: string) => `${text} is read as ${date}.`,
  /** Of a date: the one that is shown. */
  outside: (text: string, date: string) => `${text} is outside this record; the nearest day is shown: ${date}.`,
  /** Stands before what was perhaps meant. */
  perhaps: 'Perhaps:',
  /** An address names a map that is not there. */
  unknownMap: (name: string) => `There is no map “${name}” here; this is the first one.`,
  /** The map shows an earlier record than the newest. */
  outdated: 'This map keeps to an earlier record. Newest:',
};

/** What a language has to say there. */
export type NoticeWords = typeof noticesEn;
