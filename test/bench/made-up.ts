import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';

const FIRST = parseDay('2017-01-01');
/** Days on which something may change hands. */
const DAYS = 744;

/**
 * Writes the facts of a made-up war: places scattered by a fixed rule and a wavy front that goes to and fro across them,
 * leaving pockets. About 1.3 changes a place, as in the record of Idlib.
 * @param times how many times longer the war goes on, with as many changes a day
 */
export async function makeUp(folder: string, places: number, times = 1): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (file: string, rows: readonly string[]) => writeFile(join(folder, file), `${rows.join('\n')}\n`);
  const id = `made-up-${places}-${times}`;
  const days = DAYS * times;
  const theatre = { id, title: { en: 'Made up' }, first: formatDay(FIRST), last: formatDay(FIRST + days) };
  await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
  await write('actors.csv', ['id,side,name_en,colour', 'red,red,Red,#d55e00', 'blue,blue,Blue,#0072b2']);
  await write('sources.csv', ['id,publisher,title', 'survey,Survey,Who held what']);
  // Two irrational steps never meet: no two places on one spot, none on a line.
  const spots = Array.from({ length: places }, (_, i) => [(i * Math.SQRT2) % 1, (i * Math.sqrt(3)) % 1]);
  const rows = spots.map(([x, y], i) => `p${i},Place ${i},${(34 + 2 * y).toFixed(5)},${(36 + 3 * x).toFixed(5)},6`);
  await write('places.csv', ['id,name_en,lat,lon,rank', ...rows]);
  const control = spots.flatMap(([x, y], i) => {
    let held = '';
    const own: string[] = [];
    for (let day = 0; day < days; day++) {
      const front = 0.5 + 0.22 * Math.sin((3 * Math.PI * day) / DAYS + 5 * y) + 0.05 * Math.sin(23 * y + day / 40);
      const actor = x + 0.06 * ((i * 0.618) % 1) < front ? 'red' : 'blue';
      if (actor !== held) own.push(`p${i},${formatDay(FIRST + day)},${actor},survey`);
      held = actor;
    }
    return own;
  });
  await write('control.csv', ['place,from,actor,sources', ...control]);
}
