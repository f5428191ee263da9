import { messageParams } from '../../draw/view-params.ts';

/**
 * For the page around framed maps: sizes the frames, and lets links and scroll steps of the text move a map. Without it
 * frames keep the height they were given, and links stay links. Kept small: 2 KB gzipped at most, and of what it imports
 * only the names of the parameters.
 *
 * `<a data-territory-map data-date="2020-02-08" href="…">` moves the first map of the page, `data-territory-map="ID"` the
 * one with that id. Any other element with the attribute is a scroll step: it moves the map when it reaches the middle
 * of the window. Links, steps and frames may come at any time: a page that swaps its content goes on as it began.
 *
 * It may be loaded as a classic script or a module, by `import()`, or stand in the page itself; and as often as the
 * page's parts bring it: the first copy does the work, later ones only name their site.
 */

declare global {
  interface Document {
    /** Where the copies of this script came from; '' for one that cannot tell, as a module. */
    territoryMapHost?: Set<string>;
  }
}

(() => {
  const { src = '' } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const isFirst = !document.territoryMapHost;
  document.territoryMapHost ??= new Set();
  const sites = document.territoryMapHost;
  sites.add(src && `${new URL('./', src).href}embed.html`);

  /** Frames that have spoken, so that a link is not swallowed for one that cannot hear. */
  const awake = new WeakSet<Element>();

  // Without a site to go by, any frame of that name may be a map: all that it can do here is to size itself.
  const isMap = ({ src, dataset }: HTMLIFrameElement) =>
    dataset.territoryMap !== undefined ||
    [...sites].some(site => (site ? src.startsWith(site) : /\/embed\.html(?:[?#]|$)/.test(src)));

  const frames = () => [...document.querySelectorAll('iframe')].filter(isMap);

  // Frames that were there first may have spoken before this script came.
  const greet = () => {
    for (const frame of frames())
      if (!awake.has(frame)) frame.contentWindow?.postMessage({ type: 'territory-map:hello' }, '*');
  };
  if (!isFirst) return greet();

  const mapOf = (control: HTMLElement): HTMLElement | undefined => {
    const id = control.dataset.territoryMap;
    const maps = [...document.querySelectorAll<HTMLElement>('iframe, territory-map:defined')].filter(
      map => map.localName !== 'iframe' || awake.has(map),
    );
    return id ? maps.find(map => map.id === id) : maps[0];
  };

  const mark = (current: Element | null) => {
    for (const link of document.querySelectorAll('a[data-territory-map]')) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  /** The step in the middle of the window, for a map that wakes up late. */
  let step: HTMLElement | null = null;

  /** True when there was a map to move. */
  const move = (control: HTMLElement | null): boolean => {
    const map = control?.isConnected && mapOf(control);
    if (!map) return false;
    const fields: Record<string, string> = {};
    for (const field of messageParams) {
      const value = control.dataset[field];
      if (value !== undefined) fields[field] = value;
    }
    if (map instanceof HTMLIFrameElement) {
      map.contentWindow?.postMessage({ type: 'territory-map:set', ...fields }, '*');
    } else {
      if (fields.town !== undefined && fields.select === undefined) fields.select = '';
      Object.assign(map, fields);
    }
    return true;
  };

  addEventListener('message', ({ source, data }) => {
    if (typeof data !== 'object' || data === null) return;
    const frame = frames().find(one => one.contentWindow === source);
    if (!frame) return;
    if (data.type === 'territory-map:height' && data.height > 0 && data.height < 5000) {
      frame.style.height = `${data.height}px`;
      const woke = !awake.has(frame);
      awake.add(frame);
      if (woke) move(step);
    } else if (data.type === 'territory-map:change') {
      mark(null);
      frame.dispatchEvent(new CustomEvent('territory-map:change', { bubbles: true, detail: data }));
    }
  });

  addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-territory-map]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || !move(link)) return;
    event.preventDefault();
    mark(link);
    mapOf(link)?.scrollIntoView({ block: 'nearest' });
  });

  const steps = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        step = target as HTMLElement;
        move(step);
      }
    },
    { rootMargin: '-50% 0px' },
  );
  let looking = false;
  const look = () => {
    looking = false;
    // One that is observed already is not observed twice.
    for (const one of document.querySelectorAll('[data-territory-map]:not(a, iframe)')) steps.observe(one);
  };
  new MutationObserver(() => {
    if (!looking) requestAnimationFrame(look);
    looking = true;
  }).observe(document, { attributeFilter: ['data-territory-map'], childList: true, subtree: true });
  look();
  greet();
  customElements.whenDefined('territory-map').then(() => move(step));
})();
