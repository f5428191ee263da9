import { expect, test } from 'vitest';
import { compile, namesName, textsName } from '../../src/compile/compile.ts';
import { publish } from '../../src/pages/edition.ts';

test('a theatre is read whole, where a site keeps the names of small places apart', async () => {
  const { output } = await compile('data/idlib');
  const files = new Map([
    ['idlib.json', output!.first],
    [namesName('idlib.json'), output!.names!],
    ...[...output!.texts].map(([lang, text]) => [textsName('idlib.json', lang), text] as const),
  ]);
  const { theatre, editions } = await publish('idlib', file => files.get(file)!);
  expect(theatre).toEqual(output!.theatre);
  expect(editions.map(({ lang }) => lang)).toEqual(['en', 'ar', 'tr']);
});
