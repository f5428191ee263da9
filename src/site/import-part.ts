/** Files that have come or are on their way, by address. */
const asked: Record<string, Promise<unknown>> = {};
/** Files that the page's policy lets in as scripts only. */
const scripts = new Set<string>();
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => scripts.add(blockedURI));

/**
 * Imports a part of the site when all of its files have come: many browsers never ask again for a module that has failed
 * once, nor for one that such a module imports, and a network that was gone for a second would leave the map half loaded.
 * The import finds them in the browser's cache. Stands in place of Vite's helper, see src/build/retryable-imports.ts.
 * @param files addresses of the part and of what it imports, from this file on, without those that the page has already
 * @throws Error where a file does not come; it is asked for anew at the next call
 */
export async function importPart(...files: string[]): Promise<unknown> {
  await Promise.all(
    files.map(file => {
      const { href } = new URL(file, import.meta.url);
      asked[href] ??= ask(href);
      asked[href].catch(() => delete asked[href]);
      return asked[href];
    }),
  );
  return import(/* @vite-ignore */ files[0]);
}

async function ask(href: string): Promise<void> {
  if (scripts.has(href)) return;
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${answer.status}: ${href}`);
  await answer.arrayBuffer();
}
