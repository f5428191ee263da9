import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { join } from './chain.ts';
import { byLevel, closed } from './gshhg.ts';

/**
 * Writes public/base/water.json: the world's lakes and rivers for base maps anywhere, as TopoJSON. From GSHHG 2.3.7
 * (LGPL-3 or later; its rivers are those of the public-domain World Data Bank II), intermediate resolution, read with the
 * Generic Mapping Tools: `apt-get install gmt gmt-gshhg`.
 */
const FOLDER = joinPath(import.meta.dirname, '../../public/base');
/** A thousandth of a degree, some 100 m: finer than the resolution of the data. */
const STEPS = 1000;
const LAKES_KM2 = 30;

type Arc = [number, number][];

const arcs: Arc[] = [];

function dump(...what: string[]): ReturnType<typeof byLevel> {
  const text = execFileSync('gmt', ['coast', '-Di', '-Rd', ...what, '-M'], {
    cwd: tmpdir(),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return byLevel(text);
}

/** A chain as whole steps, each but the first as what it differs by. Null where nothing is left of it. */
function add(chain: readonly (readonly [number, number])[]): number | null {
  const arc: Arc = [];
  let [x, y] = [0, 0];
  for (const [lng, lat] of chain) {
    const [column, row] = [Math.round((lng + 180) * STEPS), Math.round((lat + 90) * STEPS)];
    if (arc.length > 0 && column === x && row === y) continue;
    arc.push([column - x, row - y]);
    [x, y] = [column, row];
  }
  return arc.length > 1 ? arcs.push(arc) - 1 : null;
}

// The bins of the data cut rivers and shores: they are joined again.
const rivers = [...dump('-Ir')].flatMap(([level, chains]) => {
  const found = join(chains).flatMap(chain => add(chain) ?? []);
  return [{ type: 'MultiLineString', properties: { level }, arcs: found.map(arc => [arc]) }];
});
const lakes = join([...dump('-W2', `-A${LAKES_KM2}/2/2`).values()].flat()).flatMap(chain => {
  const arc = closed(chain) ? add(chain) : null;
  return arc === null ? [] : [{ type: 'Polygon', properties: {}, arcs: [[arc]] }];
});

mkdirSync(FOLDER, { recursive: true });
const text = JSON.stringify({
  type: 'Topology',
  transform: { scale: [1 / STEPS, 1 / STEPS], translate: [-180, -90] },
  objects: {
    rivers: { type: 'GeometryCollection', geometries: rivers },
    lakes: { type: 'GeometryCollection', geometries: lakes },
  },
  arcs,
});
writeFileSync(joinPath(FOLDER, 'water.json'), `${text}\n`);
process.stdout.write(`${arcs.length} arcs, ${(text.length / 1e6).toFixed(2)} MB\n`);
