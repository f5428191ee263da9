import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { type Box, type Chain, join, type Point } from './chain.ts';

/**
 * Coast, lakes, borders and rivers of the Global Self-consistent Hierarchical High-resolution Geography (GSHHG 2.3.7,
 * LGPL-3 or later; borders and rivers in it come from the public-domain World Data Bank II), read with the Generic
 * Mapping Tools. Both are Debian packages: `apt-get install gmt gmt-gshhg-full`.
 */
export interface Gshhg {
  /** Coast: closed chains are islands. */
  readonly coast: Chain[];
  readonly lakes: Chain[];
  readonly borders: Chain[];
  /** Rivers and canals with their class: 1 to 4 permanent, 6 to 8 intermittent, 9 and 10 canals. */
  readonly rivers: { level: number; chain: Chain }[];
}

export function readGshhg(box: Box): Gshhg {
  const shores = byLevel(dump(box, '-W1'));
  const rivers = byLevel(dump(box, '-Ia'));
  return {
    coast: join(shores.get(1) ?? []),
    lakes: join(shores.get(2) ?? []),
    borders: join([...byLevel(dump(box, '-N1')).values()].flat()),
    rivers: [...rivers].flatMap(([level, pieces]) => join(pieces).map(chain => ({ level, chain }))),
  };
}

function dump([west, south, east, north]: Box, what: string): string {
  const args = ['coast', '-Df', `-R${west}/${east}/${south}/${north}`, what, '-M'];
  // GMT leaves a history file in the folder it runs in.
  return execFileSync('gmt', args, { cwd: tmpdir(), encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** GMT writes one piece after each `> Shore Bin # 123, Level 2` line, cut where its bins meet. */
export function byLevel(text: string): Map<number, Chain[]> {
  const pieces = new Map<number, Chain[]>();
  for (const block of text.split(/^>/m).slice(1)) {
    const [header, ...rows] = block.trim().split('\n');
    const level = Number(/Level (\d+)/.exec(header)?.[1]);
    const chain = rows.map((row): Point => {
      const [lng, lat] = row.split('\t').map(Number);
      return [lng > 180 ? lng - 360 : lng, lat];
    });
    // A border closes on itself in a dot where three bins meet: of no length, and of no use.
    if (chain.length < 2 || (chain.length < 5 && closed(chain))) continue;
    pieces.set(level, [...(pieces.get(level) ?? []), chain]);
  }
  return pieces;
}

export function closed(chain: Chain): boolean {
  const [a, b] = [chain[0], chain[chain.length - 1]];
  return a[0] === b[0] && a[1] === b[1];
}
