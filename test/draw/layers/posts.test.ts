import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { drawSvg } from '../../../src/draw/picture/svg.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { loadWords } from '../../../src/i18n/load-words.ts';

test('numbers of posts lie above the dots of towns, rings around posts below them', async () => {
  const { output } = await compile('data/idlib');
  if (!output) throw new Error('data/idlib has errors');
  const { theatre } = output;
  const words = await loadWords('en');
  const size = { width: 1200, height: 675 };
  const options = { ...size, lang: 'en', theme: 'light', words } as const;
  const svg = drawSvg(theatre, null, snapshotAt(theatre, parseDay('2020-03-02')), options);
  const order = [...svg.matchAll(/<g[^>]* class="(rings|towns|posts)"/g)].map(([, name]) => name);
  expect(order).toEqual(['rings', 'towns', 'posts']);
});
