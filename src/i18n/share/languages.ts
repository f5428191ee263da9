import type { Language } from '../languages.ts';
import { ar } from './ar.ts';
import { en, type ShareWords } from './en.ts';
import { tr } from './tr.ts';

/** What the share dialog says, apart from the map's own words: they come with the dialog. */
export const SHARE_WORDS: Readonly<Record<Language, ShareWords>> = { en, ar, tr };
