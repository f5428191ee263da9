import { release } from 'virtual:release';

/**
 * The service worker: keeps the page, its parts and the theatres that were looked at, so that they open without a network.
 *
 * With a network it stays out of the way: pages and data come fresh, only files whose names change with their content come
 * from the cache. Without one it answers from one release, whole: a release is kept when every file of it has come and is
 * what the build wrote, and takes over when no page of the one before is open. It never touches what is not of this site.
 */
declare const self: ServiceWorkerGlobalScope;

/** The site's root, where this file lies. */
const SITE = new URL('./', self.location.href).href;
/** All caches of this site begin so: several sites may share a host. */
const OWN = `territory-map ${SITE}`;
/** Page and data of this release, all of them its own. */
const KEPT = `${OWN} ${release.id}`;
/** What else was visited: pages of days with their pictures. */
const VISITED = `${OWN} visited`;
/** What the build writes besides: parts, data, the list of theatres and the pages of days. */
const WRITTEN = /^(?:(?:assets|data|d)\/|theatres(?:\.\w+)?\.html$)/;
/** Header of a visited file that says what its body is: no list of a release does. */
const HASH = 'x-territory-map-hash';
/** Most visited files that are kept. */
const MOST = 300;
/** A network that does not answer within so many ms counts as none, where there is something kept. */
const PATIENCE_MS = 5000;

/** Windows whose page came from the cache: their data come from there, too, lest two releases mix. */
const behind = new Set<string>();

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(takeOver()));
self.addEventListener('message', event => {
  const { data } = event;
  if (data?.type === 'territory-map:keep' && typeof data.theatre === 'string') event.waitUntil(keep(data.theatre));
});
self.addEventListener('fetch', event => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || name === null) return;
  event.respondWith(isFinal(name) ? keptFirst(event, name) : freshFirst(event, name));
});

/** Path of an address from the site's root, '' for the page itself; null for what is not of this site. */
function nameOf(address: string): string | null {
  if (!address.startsWith(SITE)) return null;
  const path = address.slice(SITE.length).replace(/[?#].*$/, '');
  const name = path.replace(/(^|\/)index\.html$/, '$1');
  const ours = name in release.core || release.others.includes(name) || WRITTEN.test(name);
  return ours ? name : null;
}

/** Whether a file never changes under its name. */
function isFinal(name: string): boolean {
  return /^(assets\/|data\/[^/]*@)/.test(name);
}

async function install(): Promise<void> {
  const had = await Promise.all((await ownCaches()).map(async name => (await caches.open(name)).keys()));
  const names = new Set(had.flat().map(({ url }) => nameOf(url)));
  // Theatres that were kept before are kept on.
  const data = Object.entries(release.data).filter(([name]) => names.has(name));
  try {
    await Promise.all([...Object.entries(release.core), ...data].map(add));
  } catch (cause) {
    await caches.delete(KEPT);
    throw cause;
  }
}

/** Fetches a file of this release; fails when it is not what the build wrote, as while a release is being copied. */
async function add([name, integrity]: readonly [string, string]): Promise<void> {
  const cache = await caches.open(KEPT);
  const address = SITE + name;
  const kept = await cache.match(address);
  if (kept && (await isWhole(kept, integrity))) return;
  const response = await fetch(address, { integrity, cache: isFinal(name) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  await cache.put(address, plain(response));
}

/** A page may not be answered with a response that was redirected. */
function plain(response: Response): Response {
  const { body, status, headers } = response;
  return response.redirected ? new Response(body, { status, headers }) : response;
}

/** No page of the release before is open any more. */
async function takeOver(): Promise<void> {
  const old = (await ownCaches()).filter(name => name !== KEPT && name !== VISITED);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(`${OWN} `));
}

/**
 * Keeps a theatre that a reader looks at, of the newest record or of the one named (`idlib@…`), with all its texts. What a disk
 * has damaged of this release is fetched anew, while there is a network.
 */
async function keep(theatre: string): Promise<void> {
  const [id, record] = theatre.split('@');
  const newest = `data/${id}.`;
  const files = Object.entries(release.data).filter(([name]) => name.startsWith(newest));
  // One that is not of this release belongs to the next, which will keep it.
  const keepFile = (file: readonly [string, string]) =>
    record ? addEarlier(file[0].replace(newest, `data/${theatre}.`)) : add(file);
  const core = Object.entries(release.core).map(add);
  await Promise.allSettled([...core, ...files.map(keepFile)]);
}

/** Fetches a file of an earlier record: no release, only a visit keeps it. */
async function addEarlier(name: string): Promise<void> {
  if (await caches.match(SITE + name)) return;
  const response = await fetch(SITE + name);
  if (response.ok) await remember(name, plain(response));
}

async function keptFirst(event: FetchEvent, name: string): Promise<Response> {
  return (await keptCopy(name)) ?? visit(event, name);
}

async function freshFirst(event: FetchEvent, name: string): Promise<Response> {
  const { clientId, resultingClientId, request } = event;
  const kept = async () => {
    const found = await keptCopy(name);
    if (found && request.mode === 'navigate') behind.add(resultingClientId);
    return found;
  };
  if (behind.has(clientId)) return (await kept()) ?? visit(event, name);
  const fresh = visit(event, name);
  // It may fail after patience has run out.
  fresh.catch(() => {});
  try {
    const response = await Promise.race([fresh, later(PATIENCE_MS)]);
    if (response && response.status < 500) return response;
  } catch {
    // No network.
  }
  return (await kept()) ?? fresh;
}

function later(ms: number): Promise<null> {
  return new Promise(resolve => setTimeout(() => resolve(null), ms));
}

/** A copy that is still what was kept. Disks lose bytes: one that is damaged is dropped, and fetched anew. */
async function keptCopy(name: string): Promise<Response | undefined> {
  const others = (await ownCaches()).filter(cache => cache !== KEPT && cache !== VISITED);
  for (const cacheName of [KEPT, VISITED, ...others]) {
    const cache = await caches.open(cacheName);
    const found = await cache.match(SITE + name);
    if (!found) continue;
    if (await isWhole(found, cacheName === KEPT ? (release.core[name] ?? release.data[name]) : undefined)) return found;
    await cache.delete(SITE + name);
  }
  return undefined;
}

async function isWhole(response: Response, expected = response.headers.get(HASH) ?? undefined): Promise<boolean> {
  try {
    const bytes = await response.clone().arrayBuffer();
    return !expected || (await hashOf(bytes)) === expected;
  } catch {
    return false;
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** The same response, with what its body must be when it is read again. */
async function sealed(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.set(HASH, await hashOf(bytes));
  return new Response(bytes, { status: response.status, headers });
}

/** From the network, and kept as visited; what belongs to a release is kept with it or not at all. */
async function visit(event: FetchEvent, name: string): Promise<Response> {
  const response = await fetch(event.request);
  if (response.ok && response.type === 'basic' && !(name in release.core || name in release.data)) {
    event.waitUntil(remember(name, plain(response.clone())));
  }
  return response;
}

async function remember(name: string, response: Response): Promise<void> {
  const cache = await caches.open(VISITED);
  await cache.put(SITE + name, await sealed(response));
  // A record that an address is pinned to is kept whole or it is of no use.
  const kept = (await cache.keys()).filter(({ url }) => !url.includes('@'));
  await Promise.all(kept.slice(0, -MOST).map(request => cache.delete(request)));
}
