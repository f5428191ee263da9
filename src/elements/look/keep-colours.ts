/**
 * The colours of a map mean something: its legend has to agree with what is drawn. Dark Reader rewrites the styles of a
 * page in every open shadow tree, and leaves canvases as they are. A page of its own locks it out by a `meta` element; in
 * somebody else's page that would keep their text light. So only what it puts into the trees of the map is switched off,
 * and a map whose colours are left to its reader takes its own dark ones instead.
 */

/** The first rule of each style sheet that Dark Reader adds to a shadow tree. */
const MARK = '#__darkreader__adoptedOverride';
/** Attributes by which it tells that it is at work. */
const SIGNS = ['data-darkreader-mode', 'data-darkreader-scheme'];

/** Whether Dark Reader darkens this page by rewriting its styles, not by a filter that turns every colour round. */
function isDarkened(): boolean {
  const { dataset } = document.documentElement;
  return dataset.darkreaderScheme === 'dark' && !dataset.darkreaderMode?.startsWith('filter');
}

/** What to do for each map when Dark Reader comes or goes; a map that is gone takes it with it. */
const kept = new WeakMap<ShadowRoot, () => void>();
/** The maps of the page. Weak, for the page outlives a map. */
const maps = new Set<WeakRef<ShadowRoot>>();
let isWatching = false;

/** Has each map look again; the first one starts it. */
function lookAgain(): void {
  for (const map of maps) {
    const root = map.deref();
    if (root) kept.get(root)?.();
    else maps.delete(map);
  }
}

/**
 * Keeps the colours of a map, from now on.
 * @param root its shadow tree, in which others stand
 * @param changed told when the page is darkened, and when no longer
 */
export function keepColours(root: ShadowRoot, changed: (isDarkened: boolean) => void): void {
  const watched = new Set<ShadowRoot>();
  const observer = new MutationObserver(records => {
    for (const { target, addedNodes } of records) {
      const tree = target.getRootNode();
      if (tree instanceof ShadowRoot) restore(tree);
      for (const node of addedNodes) if (node instanceof Element) within(node);
    }
  });
  const watch = (tree: ShadowRoot): void => {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, { childList: true, subtree: true });
    restore(tree);
    for (const element of tree.children) within(element);
  };
  const within = (element: Element): void => {
    for (const one of [element, ...element.querySelectorAll('*')]) {
      if (one.shadowRoot) watch(one.shadowRoot);
      else if (one.matches(':not(:defined)'))
        void customElements.whenDefined(one.localName).then(() => one.shadowRoot && isOn() && watch(one.shadowRoot));
    }
  };
  const isOn = () => document.documentElement.hasAttribute(SIGNS[0]);
  const look = (): void => {
    if (isOn()) watch(root);
    else {
      observer.disconnect();
      watched.clear();
    }
    changed(isDarkened());
  };
  if (!isWatching) new MutationObserver(lookAgain).observe(document.documentElement, { attributeFilter: SIGNS });
  isWatching = true;
  kept.set(root, look);
  maps.add(new WeakRef(root));
  if (isOn()) look();
}

/** Switches off what Dark Reader has put into a shadow tree. To take it out would make it put it in again. */
function restore(tree: ShadowRoot): void {
  for (const style of tree.querySelectorAll<HTMLStyleElement>('style.darkreader'))
    if (style.media !== 'not all') style.media = 'not all';
  for (const sheet of tree.adoptedStyleSheets) {
    const [first] = sheet.cssRules;
    if (first instanceof CSSStyleRule && first.selectorText === MARK) sheet.disabled = true;
  }
}
