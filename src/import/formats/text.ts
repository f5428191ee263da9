import { ImportError } from '../model.ts';

/** What a text was written in, and the text with plain line ends. */
export interface Decoded {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
}

/**
 * Decode a text file: by its byte order mark, by the encoding that an XML declaration names, as UTF-16 without a mark,
 * as UTF-8, else as the Windows code page that its letters fit best.
 * @param languages theatre's languages, which decide between code pages that fit equally well
 * @throws ImportError where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, languages: readonly string[] = []): Decoded {
  const encoding = encodingOf(bytes, languages);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), encoding };
}

function encodingOf(bytes: Uint8Array, languages: readonly string[]): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  const declared = declaredEncoding(bytes);
  if (declared) return declared;
  return isUtf8(bytes) ? 'utf-8' : codePage(bytes, languages);
}

/** UTF-16 without a mark: every other byte of its Latin letters, digits and separators is nought. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  const total = zeros[0] + zeros[1];
  if (total === 0) return null;
  if (zeros[1] > sample.length / 8 && zeros[0] < zeros[1] / 20) return 'utf-16le';
  if (zeros[0] > sample.length / 8 && zeros[1] < zeros[0] / 20) return 'utf-16be';
  // One such byte is damage in a text, many are another kind of file.
  if (total > sample.length / 100) throw new ImportError('it is no text: it holds bytes of value 0');
  return null;
}

/** `<?xml version="1.0" encoding="windows-1251"?>` */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(start)?.[1];
  // A text that can be told byte by byte is not UTF-16, whatever it says of itself.
  if (name === undefined || /^utf-?(8|16)/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface CodePage {
  readonly name: string;
  /** Letters of the languages that are written with it, above ASCII. */
  readonly letters: RegExp;
  readonly languages: readonly string[];
}

/** In the order in which they win where they fit equally well. */
const CODE_PAGES: readonly CodePage[] = [
  {
    name: 'windows-1252',
    letters: /[À-ÏÑ-ÖØ-Üßà-ïñ-öø-üÿŒœŠšŽž]/g,
    languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv'],
  },
  { name: 'windows-1254', letters: /[ÇĞİÖŞÜçğıöşüÂâÎîÛû]/g, languages: ['tr', 'az'] },
  {
    name: 'windows-1250',
    letters: /[ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýžĄĆĘŁŃŚŹŻąćęłńśźżĐđŐőŰűÖÜöüß]/g,
    languages: ['pl', 'cs', 'sk', 'hu', 'hr', 'sr', 'bs', 'sl', 'ro'],
  },
  { name: 'windows-1251', letters: /[Ѐ-џҐґ]/g, languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'] },
  { name: 'windows-1256', letters: /[\u0621-\u064a\u067e\u0686\u0698\u06af]/g, languages: ['ar', 'fa', 'ur'] },
  { name: 'windows-1255', letters: /[\u05d0-\u05ea]/g, languages: ['he', 'yi'] },
  { name: 'windows-1253', letters: /[\u0386-\u03ce]/g, languages: ['el'] },
];

/** Bytes that are letters in every script say little alone: runs of letters of one case, inside words, say more. */
function codePage(bytes: Uint8Array, languages: readonly string[]): string {
  const sample = bytes.subarray(0, 200_000);
  let best = { name: CODE_PAGES[0].name, score: -Infinity };
  for (const page of CODE_PAGES) {
    const text = new TextDecoder(page.name).decode(sample);
    const foreign = text.replace(/\p{ASCII}|[«»“”‘’–—…°·\u00a0\u200e\u200f،؛؟٪ـ]/gu, '');
    if (foreign.length === 0) continue;
    const fitting = foreign.match(page.letters)?.length ?? 0;
    const own = page.languages.some(language => languages.includes(language)) ? 0.05 : 0;
    const score = (fitting - 2 * mixedCase(text, page) - (foreign.length - fitting)) / foreign.length + own;
    if (score > best.score + 1e-9) best = { name: page.name, score };
  }
  return best.name;
}

/** Whole words of another script read as windows-1252 give capitals inside words and words without a plain letter. */
function mixedCase(text: string, page: CodePage): number {
  let odd = 0;
  for (const [word] of text.matchAll(/[\p{L}]+/gu)) {
    if (!/\P{ASCII}/u.test(word)) continue;
    if (/\p{Ll}\p{Lu}/u.test(word)) odd += word.length;
    // Letters of two scripts in one word: the code page is that of neither.
    else if (/[a-z]/i.test(word) && /[\u0370-\u06ff]/.test(word)) odd += word.length;
    else if (page.name.startsWith('windows-125') && /^[\u00c0-\u017f]{4,}$/.test(word)) odd += word.length;
  }
  return odd;
}
