import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../engine/model/day.ts';
import { dayFiles } from './day-files.ts';
import { publish } from './edition.ts';
import type { Site } from './page-day.ts';

/** The days that one worker writes. */
export interface Task {
  /** The built site. */
  readonly folder: string;
  readonly site: Site;
  readonly theatre: string;
  /** All days that have a page, and those of this task. */
  readonly days: readonly number[];
  readonly own: readonly number[];
}

/** Writes the folders of some days, from the compiled theatre that the site itself loads. */
export async function writeDays({ folder, site, theatre: id, days, own }: Task): Promise<void> {
  const read = (name: string) => readFileSync(join(folder, 'data', name), 'utf8');
  const { theatre, editions } = await publish(id, read);
  for (const day of own) {
    const place = join(folder, 'd', id, formatDay(day));
    mkdirSync(place, { recursive: true });
    for (const [name, content] of dayFiles(site, theatre, day, days, editions))
      writeFileSync(join(place, name), content);
  }
}
