import { type Chain, metres, nearestIndex, type Point } from './chain.ts';

/** A stretch of a river: from the point nearest to the first, downstream to the point nearest to the second. */
export type Stretch = readonly [from: Point, to: Point];

/** A river put together from whichever of many lines pass its stretches. */
export function river(lines: readonly Chain[], stretches: readonly Stretch[]): Chain[] {
  return connect(stretches.map(([from, to]) => cut(lines, from, to)));
}

/** The piece of the line that passes nearest to both points, cut at them. */
function cut(lines: readonly Chain[], from: Point, to: Point): Chain {
  const off = (c: Chain) => metres(c[nearestIndex(c, from)], from) + metres(c[nearestIndex(c, to)], to);
  const line = lines.reduce((a, b) => (off(b) < off(a) ? b : a));
  const [a, b] = [nearestIndex(line, from), nearestIndex(line, to)];
  return a < b ? line.slice(a, b + 1) : line.slice(b, a + 1).reverse();
}

/** Stretches that meet within two kilometres become one line; a longer gap (a lake) stays a gap. */
function connect(parts: readonly Chain[]): Chain[] {
  return parts.reduce<Chain[]>((chains, part) => {
    const last = chains[chains.length - 1];
    if (last && metres(last[last.length - 1], part[0]) < 2000) chains[chains.length - 1] = [...last, ...part];
    else chains.push(part);
    return chains;
  }, []);
}
