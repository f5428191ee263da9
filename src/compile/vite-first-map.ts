/** What the bundler tells of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the part of a site for all that an entry imports at once, so that it stays together: left to itself the bundler
 * takes out whatever a later part needs too, and small files compress worse than one.
 * @returns a name by module, null for what comes later
 */
export function firstMap(entry: string): (id: string, modules: Modules) => string | null {
  let first: Set<string> | null = null;
  return (id, modules) => {
    first ??= importedAtOnce(entry, modules);
    return first.has(id) ? 'map' : null;
  };
}

function importedAtOnce(entry: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const open = [...(modules.getModuleInfo(entry)?.importedIds ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
