/**
 * What stands for a holding or a way inside a message that a theatre writes itself, in English. Keys of `words.<code>.json`
 * with `phrase.` before them; `{name}`, `{names}`, `{km}` and `{wind}` are filled in.
 */
export const PHRASES: Readonly<Record<string, string>> = {
  held: 'held by {name}',
  contested: 'contested',
  contestedBetween: 'contested between {names}',
  none: 'without record',
  way: '{km} {wind}',
  'wind.0': 'north',
  'wind.1': 'north-east',
  'wind.2': 'east',
  'wind.3': 'south-east',
  'wind.4': 'south',
  'wind.5': 'south-west',
  'wind.6': 'west',
  'wind.7': 'north-west',
};
