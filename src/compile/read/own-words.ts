import type { Message, Messages, Template } from '../../engine/model/messages.ts';
import { PHRASES } from '../../engine/text/phrases.ts';
import { MESSAGE_KEYS } from '../schema/message-keys.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Folder } from './folder.ts';
import { JsonText } from './json.ts';
import type { Report } from './problem.ts';
import { isObject } from './record-cells.ts';

/** A theatre's own words in a language: `words.de.json`. */
const FILE = /^words\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/;

export function isWordsFile(name: string): boolean {
  return FILE.test(name);
}

/** How many words there are to write. */
export const WORD_COUNT = Object.keys(MESSAGE_KEYS).length;

/** Keys of a message that may be chosen between, beside the plurals. */
const CHOICES = ['zero', 'one', 'two', 'few', 'many', 'other', 'yes', 'no', 'none'];

/** What may be written: each word, the phrases inside messages, and how one thing of a list is written. */
const PARAMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MESSAGE_KEYS),
  ...Object.keys(PHRASES).map((key): [string, string] => [`phrase.${key}`, 'name:text names:text km:text wind:text']),
  ...Object.entries(MESSAGE_KEYS).flatMap(([key, params]) =>
    [...params.matchAll(/(\w+):(?:items|thing)\(([^)]*)\)/g)].map(([, name, fields]): [string, string] => [
      `${key}.${name}`,
      fields.replaceAll(',', ' '),
    ]),
  ),
]);

/** Reads every `words.<code>.json` of a folder, checked against the list of keys. By language. */
export async function readOwnWords(
  folder: Folder,
  languages: readonly string[],
  report: Report,
): Promise<Map<string, Messages>> {
  const words = new Map<string, Messages>();
  for (const name of [...folder.files].sort()) {
    const lang = FILE.exec(name)?.[1];
    if (!lang) continue;
    const file = folder.nameOf(name);
    if (!languages.includes(lang)) {
      const hint = didYouMean(lang, languages) || '; add it to languages of theatre.json';
      report.error({ file, line: 1 }, '', 'unknown', `language "${lang}"${hint}`);
      continue;
    }
    const text = await folder.read(name, report);
    if (text !== null) words.set(lang, readMessages(text, file, report));
  }
  return words;
}

function readMessages(text: string, file: string, report: Report): Messages {
  const json = JsonText.parse(text);
  if (!(json instanceof JsonText)) {
    report.error({ file, line: json.line }, '', 'invalid', json.text);
    return {};
  }
  if (!isObject(json.value)) {
    report.error({ file, line: 1 }, '', 'invalid', 'words: write one object, { "slider.play": ".." }');
    return {};
  }
  for (const { line, path } of json.repeatedKeys())
    report.error({ file, line }, path.join('.'), 'duplicate', 'key; delete one of the two');
  const messages: Record<string, Message> = {};
  for (const [key, value] of Object.entries(json.value)) {
    if (key === '$schema') continue;
    const fail = (code: 'unknown' | 'invalid', what: string) =>
      report.error({ file, line: json.lineOf([key]) }, key, code, what);
    const params = PARAMS.get(key);
    if (params === undefined) {
      fail('unknown', `key${didYouMean(key, PARAMS.keys()) || '; data/README.md says where the list is'}`);
      continue;
    }
    const template = templateOf(value);
    if (template === null) {
      fail('invalid', `text; write a text, or texts by ${CHOICES.join(', ')}, with other, or yes and no among them`);
      continue;
    }
    const names: readonly string[] = params.match(/[^ (,]+(?=:)/g) ?? [];
    const used = Object.values(typeof template === 'string' ? { template } : template).flatMap(one =>
      [...one.matchAll(/\{(\w*)\}/g)].map(([, name]) => name),
    );
    const strange = used.find(name => !names.includes(name));
    if (strange !== undefined) {
      const known = names.length > 0 ? `it may have {${names.join('}, {')}}` : 'this text has none';
      fail('unknown', `placeholder {${strange}}${didYouMean(strange, names) || `; ${known}`}`);
      continue;
    }
    if (MESSAGE_KEYS[key] === undefined || params === '') {
      if (typeof template === 'string') messages[key] = template;
      else fail('invalid', 'text; write one text: there is nothing to choose by');
    } else messages[key] = [params, template];
  }
  return messages;
}

function templateOf(value: unknown): Template | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const isGood = entries.every(([choice, text]) => CHOICES.includes(choice) && typeof text === 'string');
  const isWhole = value.other !== undefined || (value.yes !== undefined && value.no !== undefined);
  return isGood && isWhole ? (value as Record<string, string>) : null;
}
