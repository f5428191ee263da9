import type { PostSituation } from '../../engine/query/holdings.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { inSight, toPixel, type Viewport } from '../viewport.ts';
import { markColour } from '../zone-of-place.ts';

type Parts = Pick<Scene, 'theatre' | 'snapshot' | 'style'>;

/** Posts without a number show from this zoom on, but for those behind another side's line; numbers show from this zoom on. */
const SMALL_ZOOM = 9.2;
export const NUMBER_ZOOM = 8.2;

/** Half the width of a post's square, px. */
export function postRadius({ post }: PostSituation, zoom: number): number {
  if (post.number !== '') return zoom < NUMBER_ZOOM ? 2.4 : zoom < 11 ? 6.5 : 7.5;
  return zoom < 10 ? 2.6 : 3.6;
}

/** The posts that show at a zoom, least important first. */
export function shownPosts(posts: readonly PostSituation[], zoom: number): PostSituation[] {
  return posts
    .filter(({ post, behind }) => post.number !== '' || behind || zoom >= SMALL_ZOOM)
    .sort((a, b) => Number(a.post.number !== '') - Number(b.post.number !== ''));
}

/** The posts in sight, and where: least important first. */
function seenPosts({ view }: Pen, { posts }: Snapshot) {
  return shownPosts(posts, view.zoom)
    .map(situation => {
      const [x, y] = toPixel(view, situation.post.x, situation.post.y);
      return { ...situation, x, y, r: postRadius(situation, view.zoom) };
    })
    .filter(({ x, y }) => inSight(view, x, y, 16));
}

/** A ring around a post behind another side's line: it lies below the dots of towns, the post itself above them. */
export function paintPostRings(pen: Pen, { theatre, snapshot, style }: Parts): void {
  const behind = seenPosts(pen, snapshot).filter(situation => situation.behind);
  for (const state of new Set(behind.map(situation => situation.state))) {
    pen.begin();
    for (const { state: its, x, y, r } of behind) {
      if (its === state) pen.pixels.circle(x, y, r * 1.3 + (r < 4 ? 1.8 : 2.6));
    }
    pen.fill(style.halo, 0.75);
    pen.stroke({ colour: markColour(style, theatre.states[state]), width: 2 });
  }
}

/** One quiet square a post, numbered where an agreement numbers it. */
export function paintPosts(pen: Pen, { theatre, snapshot, style }: Parts): void {
  const shown = seenPosts(pen, snapshot);
  theatre.sides.forEach((_, side) => {
    const own = shown.filter(({ post }) => theatre.actors[post.actor].side === side);
    if (own.length === 0) return;
    pen.begin();
    for (const { x, y, r } of own) square(pen, x, y, r);
    pen.stroke({ colour: style.halo, width: 2.6 });
    pen.fill(style.sides[side].strong);
  });
  if (pen.view.zoom < NUMBER_ZOOM) return;
  for (const { post, x, y, r } of shown) {
    if (post.number === '') continue;
    const size = r * (post.number.length > 1 ? 1.4 : 1.6);
    const colour = style.sides[theatre.actors[post.actor].side].onStrong;
    pen.text({ text: post.number, x, y: y + size * 0.36, size, colour, weight: 600, anchor: 'middle' });
  }
}

function square({ pixels }: { pixels: Pen['pixels'] }, x: number, y: number, r: number): void {
  pixels.moveTo(x - r, y - r);
  pixels.lineTo(x + r, y - r);
  pixels.lineTo(x + r, y + r);
  pixels.lineTo(x - r, y + r);
  pixels.closePath();
}

/** The post nearest to a pixel, within reach of its own size and `reach` px; null where there is none. */
export function postAt(
  posts: readonly PostSituation[],
  view: Viewport,
  x: number,
  y: number,
  reach: number,
): { situation: PostSituation; distance: number } | null {
  let found: { situation: PostSituation; distance: number } | null = null;
  for (const situation of shownPosts(posts, view.zoom)) {
    const [px, py] = toPixel(view, situation.post.x, situation.post.y);
    const distance = Math.hypot(px - x, py - y);
    if (distance <= reach && (!found || distance <= found.distance)) found = { situation, distance };
  }
  return found;
}
