/** What the bundler tells of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

type Parts = Readonly<Record<string, readonly string[]>>;

/**
 * Names the parts of a site for what is loaded together, so that it stays together: left to itself the bundler takes out
 * whatever a later part needs too, and small files compress worse than one.
 * @param parts names, each with the scripts whose imports make it; what an earlier one has is not in a later one
 * @param later the same for what comes after those; here the scripts are in it themselves
 * @returns a name by module, null for what is in none
 */
export function firstMapGroup(parts: Parts, later: Parts = {}): (id: string, modules: Modules) => string | null {
  let names: Map<string, string> | null = null;
  return (id, modules) => {
    names ??= nameAll(parts, later, modules);
    return names.get(id) ?? null;
  };
}

function nameAll(parts: Parts, later: Parts, modules: Modules): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, entries] of [...Object.entries(parts), ...Object.entries(later)]) {
    const own = name in later ? entries : [];
    for (const id of [...own, ...entries.flatMap(entry => importedAtOnce(entry, modules))]) {
      if (!names.has(id)) names.set(id, name);
    }
  }
  return names;
}

function importedAtOnce(entry: string, modules: Modules): string[] {
  const found = new Set<string>();
  const open = [...(modules.getModuleInfo(entry)?.importedIds ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return [...found];
}
