import { expect, test } from 'vitest';
import { TerritoryCamera } from '../../../src/elements/camera/territory-camera.ts';
import { TerritorySwipe } from '../../../src/elements/canvas/territory-swipe.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { show } from '../whole-map.ts';

for (const [tag, element] of [
  ['territory-camera', TerritoryCamera],
  ['territory-swipe', TerritorySwipe],
] as const) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Sizes of the frame, px: phones upright and on their side, frames in articles, laptops; on both sides of the limits of the layout. */
const SIZES = [
  [320, 320],
  [360, 640],
  [640, 400],
  [700, 479],
  [1024, 320],
  [1440, 900],
] as const;

/** The innermost element at a point of the window, through shadow trees. */
function topmost(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** What an element stands in: its parent, its slot, or the host of its shadow tree. */
function around(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function isIn(node: Node | null, whole: Element): boolean {
  for (let one = node; one; one = around(one)) if (one === whole) return true;
  return false;
}

/** The part of an element that the boxes around it do not clip: its edges, px of the window. */
function seen(element: Element): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const box = { left, top, right, bottom };
  for (let one = around(element); one; one = around(one)) {
    if (!(one instanceof Element) || getComputedStyle(one).overflow === 'visible') continue;
    const clip = one.getBoundingClientRect();
    box.left = Math.max(box.left, clip.left);
    box.top = Math.max(box.top, clip.top);
    box.right = Math.min(box.right, clip.right);
    box.bottom = Math.min(box.bottom, clip.bottom);
  }
  return box;
}

/** Names of the controls of which a part lies under something else, with what that is. Names of towns and links to skip by are no such controls. */
function covered(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...covered(element.shadowRoot));
    if (!element.matches('button, select, input, summary, a[href], .knob') || element.closest('.skip, .town')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { left, top: upper, right, bottom } = seen(element);
    if (right - left < 2 || bottom - upper < 2) continue;
    for (const across of [0.2, 0.5, 0.8]) {
      for (const down of [0.2, 0.5, 0.8]) {
        const top = topmost(left + (right - left) * across, upper + (bottom - upper) * down);
        if (isIn(top, element.closest('label') ?? element)) continue;
        const name = element.getAttribute('aria-label') || element.textContent?.trim() || element.localName;
        const tree = top?.getRootNode();
        found.push(`${name} under ${tree instanceof ShadowRoot ? tree.host.localName : ''} ${top?.localName}`);
      }
    }
  }
  return [...new Set(found)];
}

const settled = async (map: TerritoryMap) => {
  for (let i = 0; i < 2; i++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await map.updateComplete;
  }
};

test.each([
  ['closed', { panel: 'closed' }],
  ['a town', { town: 'mill' }],
  ['a comparison', { compare: '2020-01-02', panel: 'closed' }],
  ['a town in a comparison', { compare: '2020-01-02', town: 'mill' }],
] as const)(
  'nothing covers a control at any size, left to right and right to left: %s',
  async (_name, attributes) => {
    for (const lang of ['en', 'ar']) {
      const map = await show({ ...attributes, lang }, [1440, 900]);
      // The page of the map itself, not a frame in an article.
      map.cooperative = false;
      const wrong: string[] = [];
      for (const [width, height] of SIZES) {
        map.style.width = `${width}px`;
        map.style.height = `${height}px`;
        await settled(map);
        wrong.push(...covered(map.shadowRoot!).map(one => `${width} x ${height}: ${one}`));
      }
      expect.soft(wrong, lang).toEqual([]);
      map.remove();
    }
  },
  120_000,
);
