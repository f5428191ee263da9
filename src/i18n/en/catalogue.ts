import type { LaterWords } from '../later-words.ts';

/** English as the other languages give themselves: for a region, or for a language that the map has no words for. */
export { en as words, enIn as wordsIn, formatsIn } from './first.ts';

export const later: LaterWords = {
  marks: async () => (await import('./marks.ts')).marksEn,
  notices: async () => (await import('./notices.ts')).noticesEn,
  panel: async f => (await import('./panel.ts')).readingEnIn(f),
  share: async () => (await import('./share.ts')).shareEn,
  time: async f => (await import('./time.ts')).timeEnIn(f),
};
