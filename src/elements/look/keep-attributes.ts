import type { ReactiveElement } from 'lit';

/** Attributes that a map sets on itself when it updates. */
const OWN = ['dir', 'translate'] as const;

/** Sets them again where a router takes them away: it makes a page by and by what its server sent, which does not have them. */
export function keepAttributes(map: ReactiveElement): void {
  new MutationObserver(() => {
    if (OWN.some(name => !map.hasAttribute(name))) map.requestUpdate();
  }).observe(map, { attributeFilter: [...OWN] });
}
