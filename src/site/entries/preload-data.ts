import { watchScripts } from '../watch-scripts.ts';

/**
 * Asks for the data of the first map while its code is still on the way: `data-href` says where they lie, `data-as` whether
 * they are fetched or run. Not for an address that asks for another theatre than the site's first.
 */
const { href, as } = (document.currentScript as HTMLScriptElement).dataset;
if (href && as && !new URLSearchParams(location.search).has('theatre')) {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = as;
  if (as === 'fetch') link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
watchScripts();
