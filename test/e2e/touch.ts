import type { CDPSession, Page } from 'playwright';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on a page, by the browser's own protocol: it decides what scrolls, what pinches and what the page hears. */
export class Fingers {
  readonly #session: Promise<CDPSession>;

  constructor(page: Page) {
    this.#session = page.context().newCDPSession(page);
  }

  async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    fingers: readonly Spot[] = [],
  ): Promise<void> {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    await (await this.#session).send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Puts fingers down and moves each along its way, in ten steps, without lifting it. */
  async drag(ways: readonly (readonly [from: Spot, to: Spot])[]): Promise<void> {
    const at = (part: number) =>
      ways.map(([from, to]) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
    await this.send('touchStart', at(0));
    for (let step = 1; step <= 10; step++) await this.send('touchMove', at(step / 10));
  }

  async swipe(...ways: readonly (readonly [from: Spot, to: Spot])[]): Promise<void> {
    await this.drag(ways);
    await this.send('touchEnd');
  }

  /** Both at once: a page that is busy answers late, and a finger that waits for the answer would be a long press. */
  async tap(spot: Spot): Promise<void> {
    await Promise.all([this.send('touchStart', [spot]), this.send('touchEnd')]);
  }
}
