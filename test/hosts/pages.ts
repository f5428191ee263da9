/** Pages of the hosts, by path. `/site/` is the built site, `/npm/` what is installed, `/built/` the bundled entries. */

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const ELEMENT = '<script type="module" src="/site/embed.js"></script>';
const HOST = '<script src="/site/host.js"></script>';
const frame = (query = 'controls=compact') =>
  `<iframe id="map" title="Map" src="/site/embed.html?${query}" style="width: 700px; height: 300px; border: 0"></iframe>`;
const STEPS = `<a id="link" data-territory-map="map" data-date="2020-02-08" href="#plain">8 February</a>
  <div style="height: 1200px"></div><p id="step" data-territory-map="map" data-date="2019-08-20">A step</p><div style="height: 1200px"></div>`;

const framework = (name: string) =>
  page(`<div id="page"></div><script type="module" src="/built/${name}.js"></script>`, ELEMENT);

const TURBO = `${ELEMENT}<script type="module" src="/npm/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>
  <meta name="turbo-refresh-method" content="morph">`;
const HTMX = `${ELEMENT}<script src="/npm/htmx.org/dist/htmx.js"></script>`;

export const PAGES: Readonly<Record<string, string>> = {
  '/react': framework('react'),
  '/vue': framework('vue'),
  '/svelte': framework('svelte'),
  '/reveal': page(
    `<div class="reveal"><div class="slides"><section><h2>First</h2></section>
      <section><territory-map lang="en" date="2020-02-08" style="height: 640px"></territory-map></section>
      <section><h2>Third</h2></section></div></div><script type="module" src="/built/reveal.js"></script>`,
    `${ELEMENT}<link rel="stylesheet" href="/built/assets/style.css">`,
  ),
  '/turbo/first': page('<p>First page</p><a id="go" href="/turbo/second">Second</a>', TURBO),
  '/turbo/second': page(
    `${HOST}<a id="back" href="/turbo/first">First</a>${frame()}
      <territory-map id="own" lang="en" date="2020-02-08" style="height: 600px"></territory-map>${STEPS}`,
    TURBO,
  ),
  '/htmx': page(
    `${HOST}<button id="more" hx-get="/htmx/part" hx-target="#place">More</button><div id="place"></div>
      <button id="morph" hx-get="/htmx/other" hx-target="#own" hx-swap="outerMorph">Morph</button>
      <button id="plain" hx-get="/htmx/plain" hx-target="#own" hx-swap="outerMorph">Plain</button>
      <territory-map id="own" lang="en" date="2020-02-08" select="town:idlib" style="height: 600px"></territory-map>`,
    HTMX,
  ),
  '/htmx/part': `${HOST}${frame()}${STEPS}`,
  '/htmx/other':
    '<territory-map id="own" lang="en" date="2019-08-20" theme="dark" style="height: 600px"></territory-map>',
  '/htmx/plain': '<territory-map id="own" lang="en" style="height: 600px"></territory-map>',
  '/pym': page(
    `<div id="page" style="width: 600px"></div><script src="/npm/pym.js/dist/pym.v1.js"></script>
      <script>globalThis.parentOfMap = new pym.Parent('page', '/site/embed.html?controls=compact', {});</script>`,
  ),
  '/frames': page(
    '<div id="page" style="width: 600px" data-src="/site/embed.html?controls=compact"></div><script type="module" src="/built/frames.js"></script>',
  ),
  '/darkreader': page(
    `<p>Text</p><territory-map lang="en" date="2020-02-08" select="town:saraqib" style="height: 700px"></territory-map>
      <script src="/npm/darkreader/darkreader.js"></script>`,
    ELEMENT,
  ),
};
