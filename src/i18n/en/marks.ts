/** What the legend says of single marks, and what the map says to who points at it, in English. Loaded after the first map; the model of the other languages. */
export const marksEn = {
  contestedEdge: 'Edge of contested ground',
  heldRoad: 'In the colour of who holds it',
  contestedRoad: 'Contested stretch',
  outpost: 'Numbered outpost',
  smallPost: 'Other outpost, close up',
  behind: 'Behind another side’s lines',
  townHeld: 'In the colour of who holds it',
  changed: 'Changed hands on this day',
  oldFront: (date: string) => `Front line on ${date}`,
  hint: 'Click any place to see who holds it and who says so.',
  outside: 'Outside the area covered: nothing is recorded here.',
  /** Keyboard: what lies in the middle of the map. */
  middle: 'At the centre of the map: press Enter to open',
  behindShort: 'behind another side’s lines',
  swipe: 'Swipe between the dates',
  divider: (earlier: string, later: string) => `Divider between ${earlier} and ${later}`,
  divided: (earlier: string, share: string, later: string) => `${earlier} on ${share} of the width, then ${later}`,
  changedRow: 'Places changed',
  follow: 'Follow',
  followTitle: 'Follow the news: the map moves to what changes',
  locator: 'Where on Earth this map lies',
  killedRow: 'Killed',
};

/** What a language has to say there. */
export type MarkWords = typeof marksEn;
