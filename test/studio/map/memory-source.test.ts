import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Compiled } from '../../../src/engine/format/compiled.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { MemorySource } from '../../../src/studio/map/memory-source.ts';

test('zones are cut anew only where they have changed, and are what decoding anew gives', async () => {
  const { output } = await compile('test/facts/good', 'mywar');
  const main = output!.main;
  let text: string | null = main;
  const source = new MemorySource(async () => {
    if (text === null) throw new Error('no data');
    return JSON.parse(text);
  });
  const shown = async (next: string | null) => {
    text = next;
    source.forget('x');
    return source.theatre('x');
  };
  const changed = (change: (compiled: Compiled) => object) => {
    const compiled: Compiled = JSON.parse(main);
    return JSON.stringify({ ...compiled, ...change(compiled) });
  };
  const before = await shown(main);
  expect(await source.theatre('x')).toBe(before);

  // Another state of the record: the same zones.
  const next = changed(({ first }) => ({ first: first - 1 }));
  const after = await shown(next);
  expect(after.topology).toBe(before.topology);
  expect(after).toEqual(decode(JSON.parse(next)));

  // One place fewer that has a zone.
  const fewer = changed(({ places }) => ({ places: { ...places, documented: places.documented - 1 } }));
  await expect(shown(fewer)).rejects.toThrow('broken theatre');
  // Another outline.
  const moved = JSON.stringify(JSON.parse((await compile('src/cli/starter', 'mywar')).output!.main));
  expect(await shown(moved)).toEqual(decode(JSON.parse(moved)));

  await expect(shown(null)).rejects.toThrow('no data');
  text = main;
  expect(await source.theatre('x')).toEqual(before);
});
