/**
 * Asks for what the first map needs before the scripts that will ask for it have come: the data (`data-href` says where they
 * lie, `data-as` whether they are fetched or run), unless the address asks for another theatre than the site's first; and
 * after them the modules that `data-code` names.
 */
const { href, as, code } = (document.currentScript as HTMLScriptElement).dataset;

const ask = (rel: string, address: string, kind = '') => {
  const link = document.createElement('link');
  link.rel = rel;
  link.as = kind;
  if (kind !== 'script') link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
};

if (href && as && !new URLSearchParams(location.search).has('theatre')) ask('preload', href, as);
for (const address of code?.split(' ') ?? []) ask('modulepreload', address);

export {};
