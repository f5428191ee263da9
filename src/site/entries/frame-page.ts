import { painter } from 'virtual:painter';
import { theatres } from 'virtual:theatres';
import type { ViewParams } from '../../draw/view-params.ts';
import type { TerritoryMap } from '../../elements/map/territory-map.ts';
import { isMove, READER_EVENTS } from '../../elements/view/events.ts';
import { linksOpen } from '../../elements/view/links.ts';
import { scriptedData } from '../classic/scripted-data.ts';
import { entitle } from '../document-title.ts';
import { changeMessage, heightFor, heightMessages, readSet } from '../frame-protocol.ts';
import { registerElements } from '../register-elements.ts';
import { siteOf } from '../site-links.ts';
import { dataAsked } from '../theatre-query.ts';
import { Address, readQuery, writeQuery } from '../url-state.ts';

/**
 * The script of embed.html, which stands in a frame of somebody's article: often in an opaque origin, where modules, fetch
 * and storage fail. Code and data come as classic scripts; the article drives the map by messages and hears from it.
 */

registerElements({
  data: scriptedData,
  keyOf: id => id,
  site: id => siteOf(new URL('./', location.href).href, id),
  thread: async () => (await import('../start-paint-worker.ts')).startThread(painter),
});

const map = document.querySelector('territory-map');
if (map && theatres.length > 0) run(map);

function run(map: TerritoryMap): void {
  const framed = parent !== self;
  const heading = map.querySelector('h1');
  // A frame adds nothing to the history: Back must lead out of the article, not through what was done in its map.
  const replace = history.replaceState.bind(history);
  const address = document.createElement('p');
  address.className = 'address';
  address.slot = 'title';
  if (!linksOpen()) heading?.after(address);
  const bar = new Address(
    {
      location,
      history: { replaceState: replace, pushState: framed ? replace : history.pushState.bind(history) },
      setTimeout: (task, ms) => setTimeout(task, ms),
      now: () => performance.now(),
    },
    () => map,
  );

  /** The title leads to the whole page; where links may not open, its address stands there to be copied, too. */
  const speak = () => {
    const title = entitle(map, location.search);
    const name = dataAsked(location.search);
    const query = writeQuery(name === theatres[0].id ? '' : `?theatre=${name}`, { ...shown(map), controls: 'full' });
    const page = new URL(`./${query}`, location.href).href;
    heading?.replaceChildren(link(title, page));
    if (!linksOpen()) address.textContent = page;
  };

  const read = () => {
    Object.assign(map, readQuery(location.search), { src: dataAsked(location.search) });
    speak();
  };

  map.cooperative = framed;
  for (const kind of READER_EVENTS) {
    map.addEventListener(kind, event => {
      if (isMove(event)) bar.moved();
      else bar.chose();
      speak();
      if (framed) parent.postMessage(changeMessage(shown(map)), '*');
    });
  }
  // Only then is the default day known.
  map.addEventListener('map-ready', speak);
  addEventListener('popstate', read);
  read();
  if (framed) talk(map, speak);
}

/** What the map shows, its default day by name. */
function shown(map: TerritoryMap): ViewParams {
  return { ...readQuery(writeQuery('', map)), date: map.date || (map.snapshot?.date ?? '') };
}

/** Tells the parent the height that the map wants, and does what it asks. */
function talk(map: TerritoryMap, done: () => void): void {
  const query = new URLSearchParams(location.search);
  const names = { id: query.get('id'), childId: query.get('childId') };
  let width = -1;
  const tell = () => {
    width = innerWidth;
    for (const message of heightMessages(heightFor(width, map.controls), names)) parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    if (innerWidth !== width && innerWidth > 0) tell();
  }).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    // pym's parent asks by telling its width.
    if (typeof data === 'string' && data.startsWith('pymxPYMx')) tell();
    const asked = readSet(data, (name, text) => map.knows(name, text));
    if (!asked) return;
    Object.assign(map, asked);
    done();
  });
  tell();
}

function link(text: string, address: string): HTMLElement {
  const element = document.createElement('a');
  element.href = address;
  element.target = '_blank';
  element.rel = 'noopener';
  element.textContent = text;
  return element;
}
