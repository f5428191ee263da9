import type { Page } from 'playwright';
import type { Spot } from './spots.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** What is seen at a spot is the median of what lies so far around it, px: a hatch tells actors of one side apart. */
const AROUND = 2;
/** A spot is so many times nearer to the colour of its own side than to any other's. */
const NEARER = 3;
/** Two sides whose colours are no further apart than this, of 255 a channel, nobody can tell apart. */
const APART = 12;

/** What a page shows at some spots. */
export async function look(page: Page, middle: { x: number; y: number }, spots: readonly Spot[]): Promise<Colour[]> {
  const picture = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const seen = await blank.evaluate(
    async ({ picture, at, around }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const size = 2 * around + 1;
      return at.map(({ x, y }) => {
        const { data } = context.getImageData(Math.round(x) - around, Math.round(y) - around, size, size);
        const median = (channel: number) =>
          [...data].filter((_, i) => i % 4 === channel).sort((a, b) => a - b)[(size * size) >> 1];
        return [median(0), median(1), median(2)] as const;
      });
    },
    { picture, at: spots.map(({ x, y }) => ({ x: middle.x + x, y: middle.y + y })), around: AROUND },
  );
  await blank.close();
  return seen;
}

/** The colours in which a page shows the ground of the sides. */
export interface Tints {
  /** Of paper and of all sides. */
  readonly all: readonly Colour[];
  /** By side; null for one that cannot be told from another or from paper, or has the colour of another. */
  readonly sides: ReadonlyMap<number, Colour | null>;
}

/**
 * The tints of a page: what most spots of a side show, however strong a page lays it on, as long as it leads from the page's
 * paper to the side's own colour and can be told from all the others.
 * @param colours of the sides, `#rrggbb`
 */
export function tintsOf(seen: readonly Colour[], spots: readonly Spot[], colours: readonly string[]): Tints {
  const tintOf = (side: number) => median(seen.filter((_, i) => spots[i].side === side));
  const paper = tintOf(-1);
  const sides = [...new Set(spots.map(spot => spot.side))].filter(side => side >= 0);
  const tints = sides.map(tintOf);
  const isGood = (tint: Colour, i: number) =>
    sideMeant(tint, paper, colours) === sides[i] &&
    [paper, ...tints].every(other => other === tint || Math.max(...gaps(tint, other)) > APART);
  return { all: [paper, ...tints], sides: new Map(tints.map((tint, i) => [sides[i], isGood(tint, i) ? tint : null])) };
}

/** Share of the spots on somebody's ground that show the tint of their side. */
export function shareRight(seen: readonly Colour[], spots: readonly Spot[], { all, sides }: Tints): number {
  const held = spots.flatMap(({ side }, i) => (side >= 0 ? [{ own: sides.get(side), colour: seen[i] }] : []));
  const right = held.filter(({ own, colour }) => {
    const far = (tint: Colour) => Math.hypot(...gaps(colour, tint));
    return own && all.every(tint => tint === own || far(own) * NEARER < far(tint));
  });
  return held.length > 0 ? right.length / held.length : 0;
}

/** The side to whose colour a tint leads from the paper most nearly; -1 where it leads nowhere. */
function sideMeant(tint: Colour, paper: Colour, colours: readonly string[]): number {
  const way = tint.map((value, i) => value - paper[i]);
  const along = colours.map(colour => {
    const whole = paper.map((value, i) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) - value);
    return whole.reduce((sum, value, i) => sum + value * way[i], 0) / Math.hypot(...whole);
  });
  const most = Math.max(...along);
  return most > 0 ? along.indexOf(most) : -1;
}

function median(seen: readonly Colour[]): Colour {
  const of = (channel: number) => seen.map(colour => colour[channel]).sort((a, b) => a - b)[seen.length >> 1];
  return [of(0), of(1), of(2)];
}

function gaps(a: Colour, b: Colour): number[] {
  return a.map((value, i) => Math.abs(value - b[i]));
}
