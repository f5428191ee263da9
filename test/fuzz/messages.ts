import { compile } from '../../src/compile/compile.ts';
import { parseView } from '../../src/draw/map-view.ts';
import { defaultOf, type ViewParam, type ViewParams, viewParams } from '../../src/draw/view-params.ts';
import { resolveView } from '../../src/elements/view/view.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { readDates } from '../../src/i18n/search/dates.ts';
import { writeQuery } from '../../src/site/address.ts';
import { heightFor, heightMessages, readSet } from '../../src/site/frame-protocol.ts';
import { readQuery } from '../../src/site/url-state.ts';
import { NASTY_TEXTS, type Random, type Target, type Verdict } from './target.ts';

const GOOD: readonly string[] = [
  '2020-03-02',
  'alder',
  'town:alder',
  '50.1,10.2,11',
  '179,-20,-170,-8',
  'front,towns',
  'none',
  'ar',
  'dark',
  'compact',
  'closed',
  'strike battle',
  'line:r1',
];

/** Messages of an article to the map in its frame, queries of addresses, and dates that readers type. */
export async function messagesTarget(): Promise<Target> {
  const { output } = await compile('test/facts/good');
  if (!output) throw new Error('the good facts have errors');
  const { theatre } = output;
  return {
    make(random) {
      const names = [...viewParams.map(([name]) => name as string), 'type', 'src', '__proto__', 'constructor'];
      const fields: [string, unknown][] = Array.from({ length: random.below(7) }, () => [
        random.from(names),
        value(random),
      ]);
      const message =
        random.below(8) === 0 ? value(random) : Object.fromEntries([['type', 'territory-map:set'], ...fields]);
      return {
        what: JSON.stringify(message)?.slice(0, 300) ?? String(message),
        run: () => verdict(message, fields, theatre),
      };
    },
  };
}

function value(random: Random): unknown {
  switch (random.below(6)) {
    case 0:
      return random.from<unknown>([
        null,
        0,
        Number.NaN,
        true,
        [],
        {},
        ['alder'],
        { toString: () => 'alder' },
        undefined,
      ]);
    case 1:
    case 2:
      return random.from(GOOD);
    case 3: {
      const text = random.from(GOOD);
      const at = random.below(text.length);
      return (
        text.slice(0, at) +
        random.from([',', ':', '-', ' ', '9', '1e9', '\u0660', '/', '.', '٠']) +
        text.slice(at + random.below(2))
      );
    }
    default:
      return random.from(NASTY_TEXTS);
  }
}

function verdict(message: unknown, fields: readonly [string, unknown][], theatre: Theatre): Verdict {
  const asked = readSet(message);
  for (const [name, text] of Object.entries(asked ?? {})) {
    if (typeof text !== 'string' || text.length > 300) throw new Error(`${name} is ${String(text).slice(0, 40)}`);
    // What was taken once is taken again: an article may send back what it was told.
    if (readSet({ type: 'territory-map:set', [name]: text })?.[name as ViewParam] !== text)
      throw new Error(`${name} is not taken again`);
  }
  const query = new URLSearchParams(fields.map(([name, text]): [string, string] => [name, asText(text)])).toString();
  for (const params of [{ ...defaults(), ...asked }, readQuery(query)]) {
    const view = resolveView(params, theatre, null);
    for (const day of [view.day, view.compare ?? view.day]) {
      if (!(day >= theatre.first && day <= theatre.last)) throw new Error(`a day of ${day}`);
    }
    const part = parseView(view.view);
    if (part && JSON.stringify(part).includes('null')) throw new Error('a part of the map without numbers');
    const again = readQuery(writeQuery('', params));
    if (JSON.stringify(again) !== JSON.stringify(readQuery(writeQuery('', again))))
      throw new Error('a query that is not stable');
  }
  for (const [, text] of fields) {
    for (const day of readDates(asText(text), theatre.first, theatre.last)) {
      if (!Number.isInteger(day)) throw new Error(`a day of ${day}`);
    }
  }
  for (const wish of heightMessages(heightFor(640, asText(fields[0]?.[1])), { id: 'x', childId: null }))
    structuredClone(wish);
  return asked === null || Object.keys(asked).length === 0 ? 'refused' : 'taken';
}

function defaults(): ViewParams {
  return Object.fromEntries(viewParams.map(([name]) => [name, defaultOf(name)])) as ViewParams;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : String(value ?? '');
}
