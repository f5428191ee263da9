import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { readTheatre } from '../../../src/compile/read-theatre.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'territory-map-')), 'mywar');
  await cp('test/facts/good', folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const problemsOf = async () => (await readTheatre(folder, 'mywar')).problems.map(formatProblem);

describe('a folder with something else in the place of a file', () => {
  it.each(['control.csv', 'theatre.json', 'water.geojson'])(
    'does not read a %s that would fill the memory',
    async name => {
      const file = await open(join(folder, name), 'w');
      // A hole: as long as it is, it takes no room on the disk.
      await file.truncate(65 * 1024 * 1024);
      await file.close();
      expect(await problemsOf()).toContain(
        `mywar/${name}:1: error: invalid file: larger than 64 MB; split or simplify it`,
      );
    },
  );

  it('takes a folder of that name for no file', async () => {
    await rm(join(folder, 'control.csv'));
    await mkdir(join(folder, 'control.csv'));
    expect(await problemsOf()).toContain('mywar/control.csv:1: error: missing file control.csv; a theatre needs it');
  });

  it('says that a link leads nowhere', async () => {
    await rm(join(folder, 'claims.csv'));
    await symlink('nowhere.csv', join(folder, 'claims.csv'));
    await expect(problemsOf()).rejects.toThrow('cannot read mywar/claims.csv: it does not exist');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    await rm(join(folder, 'claims.csv'));
    execFileSync('mkfifo', [join(folder, 'claims.csv')]);
    await expect(problemsOf()).rejects.toThrow('cannot read mywar/claims.csv: it is not a plain file');
  });
});
