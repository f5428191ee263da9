/** Files that have come or are on their way. */
const asked: Record<string, Promise<unknown>> = {};

/**
 * Imports a part of the site when all of its files can be had: many browsers never ask again for a module that has failed
 * once, nor for one that such a module imports, and a network that was gone for a second would leave the map half loaded.
 * Stands in place of Vite's helper, see src/build/asked-first.ts.
 * @param files addresses of the part and of what it imports, from this file on, without those that the page has already
 * @throws Error where a file does not come; it is asked for anew at the next call
 */
export async function importPart(...files: string[]): Promise<unknown> {
  await Promise.all(
    files.map(file => {
      asked[file] ??= ask(new URL(file, import.meta.url).href);
      asked[file].catch(() => delete asked[file]);
      return asked[file];
    }),
  );
  return import(/* @vite-ignore */ files[0]);
}

function ask(href: string): Promise<unknown> {
  const link = document.createElement('link');
  return new Promise((onload, onerror) => {
    // The import takes what the link has loaded, whatever the host says of caching.
    document.head.append(Object.assign(link, { rel: 'preload', as: 'script', crossOrigin: '', href, onload, onerror }));
  }).catch(async () => {
    // A page may forbid the link, but not the script.
    if (!(await fetch(href)).ok) throw new Error(href);
  });
}
