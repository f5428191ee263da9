import { correctBorder, simplifyBorder } from './border.ts';
import { type Box, type Chain, cutAt, nearestIndex, type Point, round } from './chain.ts';
import { Detail } from './detail.ts';
import type { Gshhg } from './gshhg.ts';
import { simplify } from './simplify.ts';

/** The theatre: what of Syria the record covers. */
export const THEATRE: Box = [35.6, 34.8, 37.8, 37];
/** What a wide screen shows around it. North of 33.4 the only borders in it are those of the states below. */
export const FRAME: Box = [30.6, 33.4, 42, 38.6];

/** The chains that coast and land borders are made of; every polygon of the base map is put together from them. */
export interface Outline {
  /** Coast from the frame's western edge to Syria, along Syria north and south of the theatre's edge, to the southern edge. */
  readonly coast: { readonly turkey: Chain; readonly theatre: Chain; readonly south: Chain; readonly lebanon: Chain };
  /** Syria and Turkey, from the sea to the theatre's eastern edge, and on to the frame's. */
  readonly turkey: { readonly theatre: Chain; readonly east: Chain };
  /** Syria and Lebanon, from the sea to the frame's southern edge. */
  readonly lebanon: Chain;
  /** Syria and Iraq, from the frame's southern edge to its eastern. */
  readonly iraq: Chain;
  readonly cyprus: Chain;
  /** The island of Arwad, off Tartus. */
  readonly arwad: Chain;
}

export const DETAIL = new Detail(THEATRE);

export function outline({ coast, borders }: Gshhg): Outline {
  const [west, south, east] = [FRAME[0], FRAME[1], FRAME[2]];
  const shore = from(longest(coast), p => p[0] === west);
  const turkey = from(ending(borders, [35.92, 35.93]), p => p[0] < 36);
  const lebanon = from(ending(borders, [35.98, 34.66]), p => p[1] > 34.6);
  const iraq = from(ending(borders, [east, 36.74]), p => p[1] < 34);

  // A border ends at the nearest point of the coast, so that the two share it.
  const cut = cutAt(shore, 1, THEATRE[1]);
  const atTurkey = nearestIndex(cut.chain, turkey[0]);
  const atLebanon = nearestIndex(cut.chain, lebanon[0]);
  const bent = cutAt(correctBorder([cut.chain[atTurkey], ...turkey.slice(1)]), 0, THEATRE[2]);
  const toSouth = cutAt([cut.chain[atLebanon], ...lebanon.slice(1)], 1, south);
  const fromSouth = cutAt(iraq, 1, south);

  const slim = (chain: Chain) => DETAIL.slim(chain);
  const border = (chain: Chain) => simplifyBorder(round(chain, DETAIL.decimals), DETAIL.tolerance);
  return {
    coast: {
      turkey: slim(cut.chain.slice(0, atTurkey + 1)),
      theatre: slim(cut.chain.slice(atTurkey, cut.at + 1)),
      south: slim(cut.chain.slice(cut.at, atLebanon + 1)),
      lebanon: slim(cut.chain.slice(atLebanon)),
    },
    turkey: { theatre: border(bent.chain.slice(0, bent.at + 1)), east: border(bent.chain.slice(bent.at)) },
    lebanon: slim(toSouth.chain.slice(0, toSouth.at + 1)),
    iraq: slim(fromSouth.chain.slice(fromSouth.at)),
    cyprus: slim(around(coast, [33.4, 35.1])),
    arwad: simplify(round(around(coast, [35.86, 34.856]), DETAIL.decimals), () => 40),
  };
}

function longest(chains: readonly Chain[]): Chain {
  return chains.reduce((a, b) => (b.length > a.length ? b : a));
}

/** The chain that starts or ends within 0.02 degrees of `p`. */
function ending(chains: readonly Chain[], p: Point): Chain {
  const near = (q: Point) => Math.abs(q[0] - p[0]) < 0.02 && Math.abs(q[1] - p[1]) < 0.02;
  const found = chains.find(c => near(c[0]) || near(c[c.length - 1]));
  if (!found) throw new Error(`no border ends at ${p}`);
  return found;
}

function from(chain: Chain, isStart: (p: Point) => boolean): Chain {
  return isStart(chain[0]) ? chain : [...chain].reverse();
}

/** The island whose extent holds the point. */
function around(coast: readonly Chain[], [x, y]: Point): Chain {
  const holds = (c: Chain) =>
    Math.min(...c.map(p => p[0])) < x &&
    Math.max(...c.map(p => p[0])) > x &&
    Math.min(...c.map(p => p[1])) < y &&
    Math.max(...c.map(p => p[1])) > y;
  const found = coast.find(c => c.length < 5000 && holds(c));
  if (!found) throw new Error(`no island at ${x}, ${y}`);
  return found;
}
