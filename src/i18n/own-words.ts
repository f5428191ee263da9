import type { Message, Messages, Template } from '../engine/model/messages.ts';
import { PHRASES } from '../engine/text/phrases.ts';
import type { Words } from './en/first.ts';
import type { Formats } from './formats.ts';

/**
 * The words of a theatre that writes its own (`words.<code>.json`) in place of ours. Loaded for such theatres only.
 */

/** The words of the first map. They know what of the later parts is replaced. */
export function withOwnWords(words: Words, messages: Messages): Words {
  return {
    ...replaced(words, '', messages, words),
    ownPart: (name, part) => replaced(part, `${name}.`, messages, words),
  };
}

function replaced<Part>(part: Part, prefix: string, messages: Messages, f: Formats): Part {
  const entries = Object.entries(part as object).map(([name, value]): [string, unknown] => {
    const key = prefix + name;
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (typeof value === 'object' && value !== null) return [name, replaced(value, `${key}.`, messages, f)];
    if (message === undefined) return [name, value];
    if (typeof value === 'string') return [name, typeof message === 'string' ? message : value];
    return [name, (...given: unknown[]) => write(message, key, given, messages, f)];
  });
  return Object.fromEntries(entries) as Part;
}

/** A message with what it is given in its places. */
function write(message: Message, key: string, given: readonly unknown[], messages: Messages, f: Formats): string {
  if (typeof message === 'string') return message;
  const [params, template] = message;
  const kinds = split(params, ' ').map(param => param.split(/:(.*)/s));
  const values = new Map<string, string>();
  kinds.forEach(([name, kind], i) => {
    values.set(name, inWords(given[i], name, kind, `${key}.${name}`, messages, f));
  });
  const text = choose(template, kinds, given, f);
  return fill(text, values);
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values.get(name) ?? whole);
}

function choose(template: Template, kinds: readonly string[][], given: readonly unknown[], f: Formats): string {
  if (typeof template === 'string') return template;
  if (template.none !== undefined && given.some(value => value === null)) return template.none;
  const flag = kinds.findIndex(([, kind]) => kind === 'flag');
  if (flag >= 0 && template.yes !== undefined) return (given[flag] ? template.yes : template.no) ?? template.yes;
  const number = kinds.findIndex(([, kind]) => kind === 'number');
  const { other = '' } = template;
  return number >= 0 ? f.count(Number(given[number]), { ...template, other }) : other;
}

function inWords(value: unknown, name: string, kind: string, key: string, messages: Messages, f: Formats): string {
  if (value === null || value === undefined) return '';
  if (kind === 'number') return typeof value === 'number' ? amount(value, name, f) : String(value);
  if (kind === 'list') return f.list(value as string[]);
  if (kind === 'flag' || kind === 'text') return String(value);
  if (kind === 'way') {
    const { km, wind } = value as { km: number; wind: number };
    return phrase(
      'way',
      new Map([
        ['km', f.km(km)],
        ['wind', phrase(`wind.${wind}`, new Map(), messages)],
      ]),
      messages,
    );
  }
  if (kind === 'holding') {
    const { kind: state, names } = value as { kind: string; names: readonly string[] };
    const which = state === 'contested' && names.length > 0 ? 'contestedBetween' : state;
    return phrase(
      which,
      new Map([
        ['name', names[0] ?? ''],
        ['names', f.list(names)],
      ]),
      messages,
    );
  }
  const inner = split(kind.slice(kind.indexOf('(') + 1, -1), ',').map(param => param.split(/:(.*)/s));
  const one = (thing: unknown) => {
    const values = new Map(
      inner.map(([field, of]) => [
        field,
        inWords((thing as Record<string, unknown>)[field], field, of, `${key}.${field}`, messages, f),
      ]),
    );
    const own = messages[key];
    return typeof own === 'string' ? fill(own, values) : [...values.values()].filter(Boolean).join(' ');
  };
  return kind.startsWith('items') ? f.list((value as unknown[]).map(one)) : one(value);
}

/** Numbers are written by what they are called. */
function amount(value: number, name: string, f: Formats): string {
  if (name === 'km') return f.km(Math.abs(value));
  if (name === 'km2') return f.km2(value);
  return name === 'share' ? f.percent(value) : f.number(value);
}

function phrase(name: string, values: ReadonlyMap<string, string>, messages: Messages): string {
  const own = messages[`phrase.${name}`];
  return fill(typeof own === 'string' ? own : (PHRASES[name] ?? ''), values);
}

/** Parts between separators that stand in no bracket. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.filter(Boolean);
}
