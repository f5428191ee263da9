import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackAll } from '../../src/import/formats/archive.ts';
import { readOds } from '../../src/import/formats/ods.ts';
import { namesIn, unzip } from '../../src/import/formats/unzip.ts';
import { Notes } from '../../src/import/notes.ts';

const zeros = (bytes: number) => new Uint8Array(bytes);

test('the limit of an archive is the sum of what is wanted of it', () => {
  const bytes = zipSync({ 'a.csv': zeros(600), 'b.csv': zeros(600), 'c.png': zeros(5000) });
  expect(Object.keys(unzip(bytes, 1200, name => name.endsWith('.csv')))).toEqual(['a.csv', 'b.csv']);
  expect(() => unzip(bytes, 1199, name => name.endsWith('.csv'))).toThrow('unpacks to more than 0 MB');
});

test('entries that share the same packed bytes are refused before anything is unpacked', () => {
  const bytes = zipSync({ 'a.csv': zeros(100_000), 'b.csv': zeros(100_000), 'c.csv': zeros(100_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // Every entry of the table at the end points at the first.
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  expect(() => unzip(bytes, 1e9)).toThrow('entries of the archive overlap');
  expect(() => namesIn(bytes)).toThrow('entries of the archive overlap');
  const notes = new Notes();
  expect(unpackAll([{ path: 'bomb.zip', bytes }], notes)).toEqual([]);
  expect(notes.list.map(note => note.text)).toEqual([expect.stringContaining('overlap')]);
});

test('what is cut, or points beyond its end, is damaged and nothing worse', () => {
  const whole = zipSync({ 'a.csv': strToU8('place,from\n'.repeat(99)), 'b.csv': zeros(10) });
  for (let at = 0; at < whole.length; at++) {
    const cut = whole.slice(0, at);
    expect(() => unzip(cut, 1e6)).toThrow('the archive is damaged; pack it anew');
    const spoilt = whole.slice();
    spoilt[at] ^= 0xff;
    try {
      unzip(spoilt, 1e6);
    } catch (cause) {
      expect(String(cause)).toMatch(/the archive (is damaged|unpacks to more than|is larger than)|overlap/);
    }
  }
});

test('archives in archives share one limit', () => {
  const inner = zipSync({ 'a.csv': zeros(700_000) });
  const notes = new Notes();
  const files = unpackAll(
    [{ path: 'all.zip', bytes: zipSync({ 'x.zip': inner, 'y.zip': inner }, { level: 0 }) }],
    notes,
    2 ** 20,
  );
  expect(files.map(({ path }) => path)).toEqual(['all.zip/x.zip/a.csv']);
  expect(notes.list.map(note => note.text)).toEqual([
    'the archive unpacks to more than 0 MB; unpack it and give the files',
  ]);
});

test('a sheet that repeats one cell a billion times is refused', async () => {
  const cell =
    '<table:table-cell office:value-type="string" table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>';
  const content = `<document xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="a"><table:table-row>${cell}</table:table-row></table:table></document>`;
  const bytes = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });
  await expect(readOds(bytes, 'a.ods')).rejects.toThrow('more than 5000000 cells');
});
