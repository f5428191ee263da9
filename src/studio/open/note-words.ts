import type { StudioWords } from '../words/en.ts';

type NoteWords = StudioWords['notes'];

/** Notes of import that the studio says in its own languages, by how they begin or what they hold. */
const KNOWN: readonly (readonly [RegExp, keyof NoteWords])[] = [
  [/^a row without a date that can be read \(such as "(.*)"\)/, 'noDate'],
  [/^an event without a date that can be read \("(.*)"\)/, 'noDate'],
  [/^latitude and longitude of "(.*)" were exchanged/, 'exchangedOne'],
  [/^(?:latitudes stand under|latitude stands before)/, 'exchangedAll'],
  [/^a drawn front was left out/, 'frontLeftOut'],
  [/^no date stands in the data/, 'savedDay'],
  [/^no property says who stands left and right/, 'noSides'],
  [/^no property tells who holds the areas/, 'noHolder'],
  [/^"(.*)" has days both before and after months \("(.*)"\)/, 'mixedDates'],
  [/^"(.*)" at (.*) lies (\d+) km from the middle/, 'farAway'],
  [/^"(.*)" has no position/, 'noPosition'],
  [/^"(.*)" may be one of (\d+) places/, 'manyPlaces'],
  [/^the position "(.*)" cannot be read/, 'badPosition'],
  [/^a row at 0, 0/, 'atZero'],
  [/^a row that names no place/, 'noName'],
  [/^a row that says nothing of who holds/, 'noHolderInRow'],
  [/^a row with one cell alone/, 'remark'],
  [/^a place has two holders on one day \(first on ([\d-]+)\)/, 'twoHolders'],
  [/^of places on one spot/, 'oneSpot'],
  [/^who holds a place after the end of a row/, 'afterEnd'],
  [/^a point beside areas or lines/, 'pointLeftOut'],
  [/^a line beside areas/, 'lineLeftOut'],
  [/^nothing was found that says who held/, 'nothing'],
  [/^nothing says of which day the rows are/, 'noDayAtAll'],
  [/^a file that holds no data/, 'noData'],
];

/** A note of import in a language of the studio; null where only its English text is there. */
export function noteInWords(text: string, words: StudioWords): string | null {
  for (const [pattern, name] of KNOWN) {
    const found = pattern.exec(text);
    if (found) return words.notes[name](found[1] ?? '', found[2] ?? '', found[3] ?? '');
  }
  return null;
}

/** Its English text without options of the command line. */
export function plainNote(text: string): string {
  return text.replace(/[;:,]? (?:or )?give --.*$/, '');
}
