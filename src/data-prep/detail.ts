import type { Box, Chain, Point } from './chain.ts';
import { round } from './chain.ts';
import { simplify } from './simplify.ts';

/** How finely a base map is drawn: in full inside a theatre, and ever more coarsely with the distance from it. */
export class Detail {
  readonly #box: Box;

  constructor(box: Box) {
    this.#box = box;
  }

  /** A ten-thousandth of a degree is 10 m; far off, 100 m will do. */
  readonly decimals = (p: Point): number => (this.#beyond(p) > 0.5 ? 3 : 4);

  /** Metres by which a simplified line may miss the original: about two pixels at zoom 11 in the theatre, at zoom 8 far off. */
  readonly tolerance = (p: Point): number => 150 + 1300 * Math.min(1.6, this.#beyond(p));

  /**
   * A chain with as many points as are worth drawing.
   * @param factor above 1 for lines that matter less
   */
  slim(chain: Chain, factor = 1): Chain {
    // Rounded first: what `simplify` keeps from crossing itself must not cross by rounding afterwards.
    return simplify(round(chain, this.decimals), p => factor * this.tolerance(p));
  }

  /** Degrees by which a point lies outside the theatre. */
  #beyond([lng, lat]: Point): number {
    const [w, s, e, n] = this.#box;
    return Math.max(w - lng, lng - e, s - lat, lat - n, 0);
  }
}
