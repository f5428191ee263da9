/** What the share dialog says in English, and the model of the other languages. */
export const en = {
  heading: 'Share this map',
  tabs: { link: 'Link', cite: 'Cite', embed: 'Embed', picture: 'Picture', data: 'Data', film: 'Time-lapse' },
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'It is selected: copy it with Ctrl+C or ⌘C.',
  save: 'Save',
  saved: (file: string) => `Saved as ${file}.`,
  failed: 'This did not work. Try a smaller size.',
  noSite: 'This map has no public address.',
  framed: 'Saving and copying are blocked here. Select the text, or open the map’s own page:',

  link: {
    label: 'Link to this view',
    means: 'It keeps the date, what is compared and selected, the part of the map, the layers and the language.',
    page: 'Plain page for this day',
    send: 'Send to …',
  },

  cite: {
    label: 'Citation',
    form: 'Format',
    text: 'Text',
    /** The parts of a citation in their order. */
    words: (title: string, date: string, record: string, address: string, today: string) =>
      `“${title}: ${date}.” Territory Map, record ${record}. ${address} (accessed ${today}).`,
    released: (stamp: string, date: string) => `${stamp} of ${date}`,
    note: (record: string, today: string) => `Record ${record}; accessed ${today}`,
    means: 'The version number identifies the exact data used.',
  },

  embed: {
    choose: 'Options',
    date: 'Date',
    compare: 'Compare with',
    place: 'Place',
    noPlace: 'None',
    part: 'View',
    parts: { shown: 'Current view', whole: 'Whole area' },
    accordingTo: 'According to',
    layers: 'Layers',
    lang: 'Language',
    langs: 'The reader’s',
    theme: 'Colours',
    controls: 'Controls',
    controlNames: { full: 'All', compact: 'Compact', none: 'None (static)' },
    height: 'Height (px)',
    kind: 'Type',
    kinds: { frame: 'iframe', element: 'Web component' },
    pin: 'Pin to today’s data',
    preview: 'Preview',
    hint: 'Move the preview to set what is embedded.',
    code: 'Code for the article',
    means: 'Readers without scripts see a picture with a link.',
    credit: (title: string) => `Map: ${title}`,
    picture: (title: string, date: string) => `Map of ${title} on ${date}`,
  },

  picture: {
    label: 'Picture of this map',
    format: 'Format',
    shape: 'Shape',
    shapes: { wide: 'Wide, 16:9', square: 'Square, 1:1', tall: 'Tall, 9:16', own: 'Own size' },
    width: 'Width (px)',
    height: 'Height (px)',
    twice: 'High resolution (2×)',
    preview: 'Preview of the picture',
    size: (width: string, height: string) => `${width} × ${height} pixels`,
    range: (least: string, most: string) => `Choose whole numbers from ${least} to ${most}.`,
  },

  data: {
    day: 'This day',
    record: 'The whole record',
    geojson: 'Areas, front line, places, posts and roads (GeoJSON)',
    csv: 'Places: who holds them, since when, by which sources (CSV)',
    whole: 'Every change of every place, with its sources (CSV)',
    means: 'Each file carries the version number. Credits and licences: see “About the data”.',
  },

  film: {
    label: 'Time-lapse',
    from: 'From',
    to: 'To',
    format: 'Format',
    pace: 'Seconds per frame',
    frames: (pictures: string) => `${pictures} frames, one per day with changes.`,
    make: 'Create',
    cancel: 'Cancel',
    making: (done: string, all: string) => `Frame ${done} of ${all}`,
    finishing: 'Finishing',
    cancelled: 'Cancelled.',
    done: (size: string) => `Ready: ${size} MB.`,
    preview: 'Frame being made',
    order: 'The start must be before the end.',
  },
};

/** What a language has to say of sharing. */
export type ShareWords = typeof en;
