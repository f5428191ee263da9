import { painter } from 'virtual:painter';
import { theatres } from 'virtual:theatres';
import type { ViewParams } from '../../draw/view-params.ts';
import { linksOpen } from '../../elements/look/links-open.ts';
import type { TerritoryMap } from '../../elements/map/territory-map.ts';
import { writeQuery } from '../address.ts';
import { bindPage } from '../bind-page.ts';
import { scriptedData } from '../classic/scripted-data.ts';
import { changeMessage, heightFor, heightMessages, readSet } from '../frame-protocol.ts';
import { registerElements } from '../register-elements.ts';
import { siteOf } from '../site-links.ts';
import { dataKeyFromQuery } from '../theatre-query.ts';
import { readQuery } from '../url-state.ts';

/**
 * The script of embed.html, which stands in a frame of somebody's article: often in an opaque origin, where modules, fetch
 * and storage fail. Code and data come as classic scripts; the article drives the map by messages and hears from it.
 */

registerElements({
  data: scriptedData,
  keyOf: id => id,
  site: id => siteOf(new URL('./', location.href).href, id),
  paintWorker: async () => (await import('../start-paint-worker.ts')).startPaintWorker(painter),
});

const map = document.querySelector('territory-map');
document.querySelector('.late')?.remove();
if (map && theatres.length > 0) run(map);

function run(map: TerritoryMap): void {
  const framed = parent !== self;
  const heading = map.querySelector('h1');
  const address = document.createElement('p');
  address.className = 'address';
  address.slot = 'title';
  if (!linksOpen()) heading?.after(address);
  map.cooperative = framed;
  const showTitle = bindPage(map, {
    sourceOf: name => name,
    // A frame adds nothing to the history: Back must lead out of the article, not through what was done in its map.
    addsHistory: !framed,
    // The title leads to the whole page; where links may not open, its address stands there to be copied, too.
    showTitle: title => {
      const page = wholePage(map);
      heading?.replaceChildren(link(title, page));
      if (!linksOpen()) address.textContent = page;
    },
    onReader: () => {
      if (framed) parent.postMessage(changeMessage(shown(map)), '*');
    },
  });
  if (framed) talk(map, showTitle);
}

/** Address of the page with the whole map as it is shown. */
function wholePage(map: TerritoryMap): string {
  const name = dataKeyFromQuery(location.search);
  const query = writeQuery(name === theatres[0].id ? '' : `?theatre=${name}`, { ...shown(map), controls: 'full' });
  return new URL(`./${query}`, location.href).href;
}

/** What the map shows, its default day by name. */
function shown(map: TerritoryMap): ViewParams {
  return { ...readQuery(writeQuery('', map)), date: map.date || (map.snapshot?.date ?? '') };
}

/** Tells the parent the height that the map wants, and does what it asks. */
function talk(map: TerritoryMap, done: () => void): void {
  const query = new URLSearchParams(location.search);
  const names = { id: query.get('id') ?? window.name, childId: query.get('childId') };
  let sent = -1;
  const sendHeight = () => {
    if (innerWidth === 0) return;
    sent = heightFor(innerWidth, map.controls, map.heightWithPanel);
    for (const message of heightMessages(sent, names)) parent.postMessage(message, '*');
  };
  /** Once the map is laid out for what has changed. */
  const sendChangedHeight = async () => {
    await map.updateComplete;
    if (heightFor(innerWidth, map.controls, map.heightWithPanel) !== sent) sendHeight();
  };
  let width = innerWidth;
  new ResizeObserver(() => {
    // What stands around the map has another size in a higher frame; a panel may want more then, and after that no more.
    if (innerWidth === width) return void requestAnimationFrame(() => void sendChangedHeight());
    width = innerWidth;
    sendHeight();
  }).observe(document.documentElement);
  // What the address selects opens the panel when its name is there.
  for (const name of ['map-shown', 'map-ready', 'select-change', 'panel-change'])
    map.addEventListener(name, () => void sendChangedHeight());
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    // pym's parent asks by telling its width.
    if (typeof data === 'string' && data.startsWith('pymxPYMx')) sendHeight();
    // A script of the article that has come after the frame has spoken.
    if (data?.type === 'territory-map:hello') sendHeight();
    const unread: Partial<ViewParams> = {};
    const asked = readSet(
      data,
      (name, text) => map.knows(name, text),
      (name, text) => Object.assign(unread, { [name]: text }),
    );
    if (!asked) return;
    Object.assign(map, asked);
    done();
    if (Object.keys(unread).length > 0) void map.ask(unread).then(done);
    void sendChangedHeight();
  });
  sendHeight();
}

function link(text: string, address: string): HTMLElement {
  const element = document.createElement('a');
  element.href = address;
  element.target = '_blank';
  element.rel = 'noopener';
  element.textContent = text;
  return element;
}
