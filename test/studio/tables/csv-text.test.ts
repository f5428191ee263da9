import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../src/compile/schema/schema.ts';
import { CsvText } from '../../../src/studio/tables/csv-text.ts';

const read = (text: string) => new CsvText(text, PLACES, ['en', 'ar']);

describe('a table as text', () => {
  const text = '\ufeffid;"name_en";lat;lon\r\n\r\na;"A ""x""; y";1;2\r\n b ;B;3;4\r\nc;"two\r\nlines";5;6';

  it('reads what stands in it', () => {
    const table = read(text);
    expect(table.headers).toEqual(['id', 'name_en', 'lat', 'lon']);
    expect([0, 1, 2].map(row => table.row(row))).toEqual([
      ['a', 'A "x"; y', '1', '2'],
      ['b', 'B', '3', '4'],
      ['c', 'two\r\nlines', '5', '6'],
    ]);
    expect([0, 1, 2].map(row => table.lineOf(row))).toEqual([3, 4, 5]);
    expect([2, 3, 5, 6].map(line => table.rowOfLine(line))).toEqual([-1, 0, 2, 2]);
  });

  it('writes but the cells that are edited', () => {
    const table = read(text);
    expect(table.withCells([{ row: 1, column: 1, value: 'B; "b"' }])).toBe(text.replace(';B;', ';"B; ""b""";'));
    expect(table.withCells([{ row: 0, column: 1, value: 'A "x"; y' }])).toBe(text);
  });

  it('adds and takes away whole rows with the line ends of the file', () => {
    const table = read(text);
    expect(table.withRows(1, [['z', 'Z', '0', '0']])).toBe(text.replace('4\r\n', '4\r\nz;Z;0;0\r\n'));
    expect(table.withRows(2, [['z']])).toBe(`${text}\r\nz;;;\r\n`);
    expect(read(table.withoutRows([0, 2])).row(0)).toEqual(['b', 'B', '3', '4']);
    expect(table.withoutRows([1])).toBe(text.replace(' b ;B;3;4\r\n', ''));
  });

  it('adds a column to every row', () => {
    expect(read('id,lat,lon\na,1,2\nb,1\n').withColumn('rank')).toBe('id,lat,lon,rank\na,1,2,\nb,1,,\n');
  });

  it('leaves rows above the header and a named separator where they are', () => {
    const titled = 'sep=,\nMy places,,\nid,lat,lon\na,1,2\n';
    expect(read(titled).withCells([{ row: 0, column: 2, value: '3' }])).toBe(titled.replace('1,2', '1,3'));
  });

  it('fills up a row that is too short', () => {
    expect(read('id,name_en,lat,lon\na,A\n').withCells([{ row: 0, column: 3, value: '2' }])).toBe(
      'id,name_en,lat,lon\na,A,,2\n',
    );
  });
});
