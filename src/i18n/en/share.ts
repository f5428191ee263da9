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
  noSite: 'This map stands on no page of its own, so it has no address to give.',
  framed: 'This frame may neither save files nor copy. Select the text, or open the map’s own page:',

  link: {
    label: 'Address of exactly this map',
    means: 'It keeps the date, what is compared and selected, the part of the map, the layers and the language.',
    page: 'Page of the day, readable without scripts',
    send: 'Send to …',
  },

  cite: {
    label: 'Citation',
    form: 'Form',
    text: 'Text',
    /** The parts of a citation in their order. */
    words: (title: string, date: string, record: string, address: string, today: string) =>
      `“${title}: ${date}.” Territory Map, record ${record}. ${address} (accessed ${today}).`,
    released: (stamp: string, date: string) => `${stamp} of ${date}`,
    note: (record: string, today: string) => `Record ${record}; accessed ${today}`,
    means: 'The record’s stamp names the very version of the facts that this map was drawn from.',
  },

  embed: {
    choose: 'What the article shows',
    date: 'Date',
    compare: 'Compare with',
    place: 'Place',
    noPlace: 'None',
    part: 'Part of the map',
    parts: { shown: 'As it is now', whole: 'All of it' },
    accordingTo: 'According to',
    layers: 'Layers',
    lang: 'Language',
    langs: 'The reader’s',
    theme: 'Colours',
    controls: 'Controls',
    controlNames: { full: 'All', compact: 'Compact', none: 'None: a still picture' },
    height: 'Height (px)',
    kind: 'As',
    kinds: {
      frame: 'Frame',
      element: 'Element, with scripts',
      wordpress: 'WordPress: picture and link',
      newsletter: 'Newsletter: picture and link',
      amp: 'AMP',
    },
    pin: 'Keep to the facts as they are today',
    preview: 'Preview',
    hint: 'Moving the preview changes what is embedded.',
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
    twice: 'Twice as sharp (2×)',
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
    history: 'The whole history: areas, front and places with their first and last day (GeoJSON)',
    means: 'Each file carries the stamp of the record. Credits and licences stand in “About the data”.',
  },

  film: {
    label: 'Time-lapse',
    from: 'From',
    to: 'To',
    format: 'Format',
    pace: 'Seconds a picture',
    frames: (pictures: string) => `One picture for each day that changed: ${pictures}.`,
    make: 'Make it',
    cancel: 'Cancel',
    making: (done: string, all: string) => `Picture ${done} of ${all}`,
    finishing: 'Putting the file together',
    cancelled: 'Cancelled.',
    done: (size: string) => `Ready: ${size} MB.`,
    preview: 'The picture being made',
    order: 'Choose a first date before the last one.',
  },
};

/** What a language has to say of sharing. */
export type ShareWords = typeof en;
