/**
 * Loads classic scripts of this site one after another: the one way to get code and data into a frame whose origin is
 * opaque, on a host that sends no CORS header. Several bundles may bring this file; the first one is used by all, since a
 * page may allow a policy to be made once only.
 */

/** What of Trusted Types is used here; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
  var territoryMapScript: ((name: string) => Promise<void>) | undefined;
}

/** Loads a script of this site by its path, such as `data/idlib.js`; once, however often it is asked for. */
export const loadScript: (name: string) => Promise<void> = globalThis.territoryMapScript ?? scriptLoader();
globalThis.territoryMapScript = loadScript;

function scriptLoader(): (name: string) => Promise<void> {
  // The page stands at the root of the site, and its address names no other place.
  const site = new URL('./', location.href).href;
  const inside = (name: string): string => {
    const address = new URL(name, site).href;
    if (!address.startsWith(site)) throw new Error(`outside this site: ${name}`);
    return address;
  };
  const policy = globalThis.trustedTypes?.createPolicy('territory-map', { createScriptURL: inside });
  const loads = new Map<string, Promise<void>>();
  return name => {
    const load = loads.get(name) ?? add(policy ? policy.createScriptURL(name) : inside(name));
    loads.set(name, load);
    // A failed load may be tried again.
    load.catch(() => loads.delete(name));
    return load;
  };
}

function add(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`not loaded: ${address}`)));
    script.src = address;
    document.head.append(script);
  });
}
