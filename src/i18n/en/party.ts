/** Names that take an article in a sentence, and lose their capital where they stand alone. */
const NOUNS = new Set(
  'government opposition army rebels coalition militia insurgents junta republic empire union confederacy'.split(' '),
);

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** A party as a sentence names it: "the government", "the Northern army", "Turkish forces". */
export function party(name: string): string {
  const last = lastWord(name);
  if (!NOUNS.has(last)) return name;
  return name.includes(' ') ? `the ${name}` : `the ${last}`;
}

/** "government-held", "held by Turkish forces" */
export function heldBy(name: string): string {
  const last = lastWord(name);
  return NOUNS.has(last) && !name.includes(' ') ? `${last}-held` : `held by ${party(name)}`;
}

/** A party's name in -s takes a plural verb: "Turkish forces hold". */
export function verb(name: string, plural: string, singular: string): string {
  return name.endsWith('s') ? plural : singular;
}

/** A text as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
