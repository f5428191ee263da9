/** A zone's stay under one side: what the peers that know intervals are given. Days since 1970, `end` excluded. */
export interface Stay {
  readonly zone: number;
  readonly start: number;
  readonly end: number;
  readonly side: number;
}

/** What every page of the benchmark puts on its window, so that all can be driven alike. */
export interface Peer {
  /** Shows a day. Returns at once. */
  put(day: number): void;
  /** Resolves when what was put last is on screen. */
  settled(): Promise<void>;
  /** Where the middle of the map is, px. */
  middle(): { x: number; y: number };
}

/** The same for every page: opening day, view (zoom for tiles of 256 px), colours of the sides. */
export interface Setting {
  readonly day: number;
  readonly days: readonly number[];
  readonly lat: number;
  readonly lng: number;
  readonly zoom: number;
  readonly colours: readonly string[];
}

declare global {
  interface Window {
    peer?: Peer;
    /** When the first map was on screen, ms after navigation began. */
    shownAt?: number;
  }
}

/** In the page itself, as an author's page has it: the first map waits for code and data alone. */
export const setting = JSON.parse(document.getElementById('setting')?.textContent ?? '') as Setting;

const OPACITY = 0.6;
export const FILL = { fillOpacity: OPACITY, stroke: false };

export async function json<T>(name: string): Promise<T> {
  const response = await fetch(`data/${name}`);
  if (!response.ok) throw new Error(`${response.status}: ${name}`);
  return response.json() as Promise<T>;
}

/** The end of the second frame from now: what was drawn before is on screen. */
export function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

export function mapBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;left:0;top:0;width:800px;height:660px';
  document.body.append(box);
  return box;
}

export const MIDDLE = { x: 400, y: 330 };

/** Says that the first map is on screen. */
export async function offer(peer: Peer): Promise<void> {
  await peer.settled();
  window.shownAt = performance.now();
  window.peer = peer;
}
