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

interface Scripts {
  address(name: string): string;
  load(name: string): Promise<void>;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
  var territoryMapScripts: Scripts | undefined;
}

globalThis.territoryMapScripts ??= scripts();

/** Address of a script of this site, as a page that trusts no text as one may use it. */
export const scriptAddress: (name: string) => string = globalThis.territoryMapScripts.address;
/** Loads a script of this site by its path, such as `data/idlib.js`; once, however often it is asked for. */
export const loadScript: (name: string) => Promise<void> = globalThis.territoryMapScripts.load;

function scripts(): Scripts {
  // The page stands at the root of the site, and its address names no other place.
  const site = new URL('./', location.href).href;
  const inside = (name: string): string => {
    const address = new URL(name, site).href;
    if (!address.startsWith(site)) throw new Error(`outside this site: ${name}`);
    return address;
  };
  const policy = globalThis.trustedTypes?.createPolicy('territory-map', { createScriptURL: inside });
  const address = (name: string): string => (policy ? policy.createScriptURL(name) : inside(name));
  const loads = new Map<string, Promise<void>>();
  const load = (name: string): Promise<void> => {
    const loading = loads.get(name) ?? add(address(name));
    loads.set(name, loading);
    // A failed load may be tried again.
    loading.catch(() => loads.delete(name));
    return loading;
  };
  return { address, load };
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
