import { fitKey } from '../legend/fit-key.ts';
import { TerritoryKey } from '../legend/territory-key.ts';

/** What lies over the map and grows with what it tells. */
const COVERS = 'territory-key, territory-panel';
/** Names move when a part has kept its size for so long, ms: not at each step of the slider. */
const SETTLE_MS = 120;

/** The map, whose names make room. */
interface Covered extends HTMLElement {
  settleNames(): void;
}

const watchers = new WeakMap<ParentNode, { observer: ResizeObserver; seen: WeakSet<Element> }>();

/**
 * Has the names of towns make room when what lies over the map has changed its size: a panel fills when its texts have come.
 * The key shows as many holders as it has room for.
 * To be called after each update of the map, whose parts come and go.
 */
export function watchCovers(root: ParentNode): void {
  let watcher = watchers.get(root);
  if (!watcher) {
    let timer = 0;
    const observer = new ResizeObserver(entries => {
      for (const { target, contentRect } of entries) {
        if (target instanceof TerritoryKey) void fitKey(target, contentRect.width);
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(() => root.querySelector<Covered>('territory-canvas')?.settleNames(), SETTLE_MS);
    });
    watcher = { observer, seen: new WeakSet() };
    watchers.set(root, watcher);
  }
  const { observer, seen } = watcher;
  for (const one of root.querySelectorAll(COVERS)) {
    if (one instanceof TerritoryKey) void fitKey(one);
    if (seen.has(one)) continue;
    seen.add(one);
    observer.observe(one);
  }
}
