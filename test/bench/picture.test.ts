import { describe, expect, it } from 'vitest';
import { type Colour, shareRight, tintsOf } from './picture.ts';
import type { Spot } from './spots.ts';

const COLOURS = ['#d55e00', '#0072b2', '#009e73'];
const PAPER: Colour = [229, 225, 216];

/** Ten spots of each side, and some of paper. */
const spots: Spot[] = [0, 1, 2, -1].flatMap(side => Array.from({ length: 10 }, (_, i) => ({ x: i, y: 0, side })));

/** What a page shows that lays each side's colour on its paper as strong as that. */
function painted(opacity: number, sideOf = (spot: Spot, _: number) => spot.side): Colour[] {
  return spots.map((spot, i) => {
    const side = sideOf(spot, i);
    if (side < 0) return PAPER;
    const of = (at: number) =>
      Math.round(PAPER[at] + opacity * (Number.parseInt(COLOURS[side].slice(1 + 2 * at, 3 + 2 * at), 16) - PAPER[at]));
    return [of(0), of(1), of(2)];
  });
}

const share = (seen: Colour[]) => shareRight(seen, spots, tintsOf(seen, spots, COLOURS));

describe('the share of spots in the colour of their side', () => {
  it.each([0.25, 0.6, 1])('is whole however strong the colours are: %f', opacity => {
    expect(share(painted(opacity))).toBe(1);
  });

  it('counts each spot that shows another side, or none', () => {
    const astray = painted(0.3, ({ side }, i) => (i === 0 ? 1 : i === 11 ? -1 : side));
    expect(share(astray)).toBe(28 / 30);
  });

  it('counts a spot between two sides as neither', () => {
    const seen = painted(0.3);
    seen[0] = seen[0].map((value, at) => (value + seen[10][at]) / 2) as unknown as Colour;
    expect(share(seen)).toBe(29 / 30);
  });

  it.each([
    ['one colour is everywhere', () => 0],
    ['nothing is drawn', () => -1],
    ['each side has the next one’s colour', ({ side }: Spot) => (side < 0 ? -1 : (side + 1) % 3)],
  ])('is nothing where %s', (_, sideOf) => {
    expect(share(painted(0.4, sideOf))).toBe(0);
  });

  it('leaves a side out whose colour nobody can tell from paper', () => {
    expect(share(painted(0.02))).toBe(0);
  });

  it('is that of the others where two sides look the same', () => {
    const seen = painted(0.4, ({ side }) => (side === 2 ? 1 : side));
    expect(share(seen)).toBe(10 / 30);
  });
});

it('tells by the tints of one day what other spots show, and that it is not another day', () => {
  const tints = tintsOf(painted(0.4), spots, COLOURS);
  const seen = painted(0.4);
  const others = spots.map(spot => ({ ...spot, side: spot.side < 0 ? -1 : (spot.side + 1) % 3 }));
  expect(shareRight(seen, spots, tints)).toBe(1);
  expect(shareRight(seen, others, tints)).toBe(0);
});
