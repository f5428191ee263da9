import { ar } from './ar/share.ts';
import { en, type ShareWords } from './en/share.ts';
import type { Language } from './load-words.ts';
import { tr } from './tr/share.ts';

/** What the share dialog says, apart from the map's own words: they come with the dialog. */
export const SHARE_WORDS: Readonly<Record<Language, ShareWords>> = { en, ar, tr };
