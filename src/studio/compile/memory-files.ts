import type { FolderFiles } from '../../compile/read/folder.ts';

/** A theatre's folder in memory. Paths have `/` between folders. */
export class MemoryFiles implements FolderFiles {
  readonly #bytes: ReadonlyMap<string, Uint8Array>;
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;

  constructor(bytes: ReadonlyMap<string, Uint8Array>) {
    this.#bytes = bytes;
    const paths = [...bytes.keys()];
    // Listed as a disk lists them, so that problems come in one order everywhere.
    this.files = new Set(paths.filter(path => !path.includes('/')).sort());
    this.folders = new Set(
      paths
        .filter(path => path.includes('/'))
        .map(path => path.slice(0, path.indexOf('/')))
        .sort(),
    );
  }

  async list(folder: string): Promise<string[]> {
    return [...this.#bytes.keys()]
      .filter(path => path.startsWith(`${folder}/`))
      .map(path => path.slice(folder.length + 1))
      .filter(name => !name.includes('/'));
  }

  async size(file: string): Promise<number> {
    return this.#found(file).length;
  }

  async bytes(file: string): Promise<Uint8Array> {
    return this.#found(file);
  }

  #found(file: string): Uint8Array {
    const bytes = this.#bytes.get(file);
    if (!bytes) throw new Error(this.folders.has(file) ? 'it is a folder' : 'it does not exist');
    return bytes;
  }
}
